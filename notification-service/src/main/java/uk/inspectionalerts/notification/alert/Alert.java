package uk.inspectionalerts.notification.alert;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.criterion.Severity;
import uk.inspectionalerts.notification.outcome.Outcome;

/**
 * One thing told to one audience. Its identity is the inspection and the meaning, not the document: a second file that
 * says the same is the same alert.
 *
 * @param version the version of the outcome that brought it about
 * @param withdrawals how often the audience had been told before that the report no longer stands: published anew, it is
 *     news again
 */
public record Alert(UUID inspection, Meaning meaning, Audience audience, int version, int withdrawals) {

    public static Alert about(Outcome outcome, Meaning meaning, Audience audience, int withdrawals) {
        return new Alert(
                outcome.heading().inspection(),
                meaning,
                audience,
                outcome.heading().version(),
                withdrawals);
    }

    /** The news in the general text that belongs to this alert. */
    public Alert inGeneral() {
        return new Alert(inspection, Meaning.FIRST_NEWS, Audience.GENERAL, version, withdrawals);
    }

    /** The same in the general text. */
    public Alert generalTwin() {
        return new Alert(inspection, meaning, Audience.GENERAL, version, withdrawals);
    }

    /** The same alert has the same id wherever and whenever it is computed. A meaning that recurs counts by version. */
    public UUID id() {
        String identity = inspection + " " + meaning.code() + " " + audience.code()
                + (meaning.forThoseTold() ? " " + version : "")
                + (withdrawals > 0 ? " after withdrawal " + withdrawals : "");
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What it tells as things stand. News tells the latest findings, so that while a revised report is held it tells the
     * ones before. A correction tells the latest findings with every change since it was raised. Empty when there is no
     * longer a point in sending it: a later outcome is told in its place, or nothing stands that it could tell.
     *
     * @param outcomes all outcomes of the inspection, the latest first
     */
    public Optional<Outcome> telling(List<Outcome> outcomes) {
        return outcomes.stream().findFirst().flatMap(current -> switch (meaning) {
            case FIRST_NEWS, FOLLOW_UP ->
                outcomes.stream()
                        .takeWhile(outcome -> !withdrawn(outcome))
                        .filter(outcome -> outcome.told().isPresent())
                        .findFirst();
            case HELD_NOTICE -> Optional.of(current).filter(Alert::held);
            case CORRECTION -> correction(outcomes, current);
            case WITHDRAWAL ->
                Optional.of(current).filter(outcome -> outcome.heading().version() == version);
        });
    }

    /**
     * Whether it is news, critical by what it tells, and for readers who are one team, so that when one of them has seen
     * it the others need not be called. The general text is everybody's.
     */
    public boolean asksToBeAcknowledged(Outcome told) {
        return (audience == Audience.COUNCIL || audience == Audience.MINISTERIAL)
                && (meaning == Meaning.FIRST_NEWS || meaning == Meaning.FOLLOW_UP)
                && told.told()
                        .map(Severity::of)
                        .filter(Severity.CRITICAL::equals)
                        .isPresent();
    }

    private Optional<Outcome> correction(List<Outcome> outcomes, Outcome current) {
        List<Outcome> since = outcomes.stream()
                .filter(outcome -> outcome.heading().version() >= version)
                .toList();
        boolean toldLater = since.stream()
                .anyMatch(outcome -> outcome.heading().version() > version
                        && outcome.heading().alert());
        return toldLater
                ? Optional.empty()
                : current.fold(
                        graded -> Optional.of(current),
                        revised -> Optional.of(revised.withChangesOf(since)),
                        nothingStands -> Optional.empty(),
                        nothingStands -> Optional.empty());
    }

    private static boolean withdrawn(Outcome outcome) {
        return outcome.fold(g -> false, r -> false, w -> true, h -> false);
    }

    private static boolean held(Outcome outcome) {
        return outcome.fold(g -> false, r -> false, w -> false, h -> true);
    }
}
