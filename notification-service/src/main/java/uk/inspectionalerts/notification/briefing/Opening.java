package uk.inspectionalerts.notification.briefing;

import java.util.List;
import uk.inspectionalerts.notification.alert.Meaning;
import uk.inspectionalerts.notification.outcome.Outcome;

/**
 * What has to be said before the news, when it is not the first that the reader hears.
 *
 * @param words may be empty
 * @param changes what was wrong and what is right, one sentence each
 */
public record Opening(String words, List<String> changes) {

    static Opening of(Outcome outcome, Meaning meaning) {
        return switch (meaning) {
            case CORRECTION ->
                outcome.fold(
                        graded -> correction("", List.of()),
                        revised -> correction(revised.reason(), revised.changes()),
                        withdrawn -> correction("", List.of()),
                        held -> correction("", List.of()));
            case FOLLOW_UP -> new Opening("First held for checking, now checked:", List.of());
            case FIRST_NEWS, HELD_NOTICE, WITHDRAWAL -> new Opening("", List.of());
        };
    }

    private static Opening correction(String reason, List<String> changes) {
        String why = reason.isEmpty() ? "" : " Reason: " + Wording.stopped(reason);
        return new Opening("This corrects what we sent you before." + why, changes);
    }
}
