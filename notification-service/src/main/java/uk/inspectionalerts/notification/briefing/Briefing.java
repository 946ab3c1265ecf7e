package uk.inspectionalerts.notification.briefing;

import java.util.function.Function;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Meaning;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Outcome;

/** What a text says, before it takes the shape of a message. Every word comes from the outcome or from this package. */
public sealed interface Briefing permits CouncilBriefing, MinisterLines, GeneralNotice, BareNotice {

    /** The news within 78 characters. */
    String subject();

    /** Answers with the one function that fits; a new kind of text breaks every caller at compile time. */
    <T> T fold(
            Function<CouncilBriefing, T> council,
            Function<MinisterLines, T> minister,
            Function<GeneralNotice, T> general,
            Function<BareNotice, T> bare);

    /** What that audience is told of the outcome. */
    static Briefing of(Outcome outcome, Meaning meaning, Audience audience) {
        return outcome.fold(
                graded -> full(outcome, meaning, audience, graded.council(), graded.findings()),
                revised -> full(outcome, meaning, audience, revised.council(), revised.findings()),
                BareNotice::withdrawn,
                held -> audience == Audience.OPERATOR ? BareNotice.toCheck(held) : BareNotice.held(held));
    }

    private static Briefing full(
            Outcome outcome, Meaning meaning, Audience audience, Council council, Findings findings) {
        return switch (audience) {
            case COUNCIL -> CouncilBriefing.of(outcome, meaning, council, findings);
            case MINISTERIAL -> MinisterLines.of(outcome, meaning, council, findings);
            // whoever runs the service is told of held reports only, and reads here what became of one
            case GENERAL, OPERATOR -> GeneralNotice.of(outcome, meaning, council, findings);
        };
    }
}
