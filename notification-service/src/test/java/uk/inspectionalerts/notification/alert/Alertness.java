package uk.inspectionalerts.notification.alert;

import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.outcome.Outcome.Graded;
import uk.inspectionalerts.notification.outcome.Outcome.Heading;
import uk.inspectionalerts.notification.outcome.Outcome.Held;
import uk.inspectionalerts.notification.outcome.Outcome.Revised;
import uk.inspectionalerts.notification.outcome.Outcome.Withdrawn;

/** An outcome as it would be with another word on whether to alert. */
final class Alertness {

    private Alertness() {}

    static Outcome of(Outcome outcome, boolean alert) {
        Heading heading =
                new Heading(outcome.heading().inspection(), outcome.heading().version(), alert);
        return outcome.fold(
                graded -> new Graded(heading, graded.council(), graded.findings()),
                revised -> new Revised(
                        heading, revised.council(), revised.findings(), revised.reason(), revised.changes()),
                withdrawn -> new Withdrawn(heading, withdrawn.about(), withdrawn.reason()),
                held -> new Held(heading, held.report(), held.about(), held.publication(), held.reasons()));
    }
}
