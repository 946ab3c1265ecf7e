package uk.inspectionalerts.grading.publishing;

import java.util.UUID;
import uk.inspectionalerts.grading.composing.Outcome;
import uk.inspectionalerts.grading.filing.Status;
import uk.inspectionalerts.grading.history.AlertDecision;

/**
 * An outcome as it was last published.
 *
 * @param version rises with each event about the inspection
 * @param alert whether that event is told to anybody, and why
 * @param current whether these are the grades that stand for the authority today
 */
public record Published(Outcome outcome, int version, Status status, AlertDecision alert, boolean current) {

    /** The inspection that it is about. */
    public UUID inspection() {
        return outcome.inspection();
    }
}
