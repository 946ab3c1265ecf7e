package uk.inspectionalerts.notification.packing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.deadline.Deadlines;
import uk.inspectionalerts.notification.election.PreElectionPeriods;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.pack.Approval;
import uk.inspectionalerts.notification.pack.CommsPack;

/** Makes the pack of an outcome as things stand. */
@ApplicationScoped
class Packs {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final PackApprovals approvals;
    private final EarlierReports earlier;
    private final Deadlines deadlines;
    private final Clock clock;
    private final PreElectionPeriods elections = PreElectionPeriods.shipped();

    Packs(PackApprovals approvals, EarlierReports earlier, Deadlines deadlines, Clock clock) {
        this.approvals = approvals;
        this.earlier = earlier;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    CommsPack of(Outcome outcome, Council council, Findings findings) {
        return CommsPack.of(
                council,
                findings,
                earlier.before(council, findings),
                deadlines.open(outcome.heading().inspection()),
                approvals.approval(outcome.heading()),
                elections.covering(
                        Audience.COUNCIL, Optional.of(council), LocalDate.ofInstant(clock.instant(), LONDON)));
    }

    /** Approves the pack of that outcome; one that was approved before keeps its first approval, which is the answer. */
    Approval approve(Outcome outcome, String by) {
        return approvals.approve(outcome.heading(), by);
    }
}
