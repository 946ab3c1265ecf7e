package uk.inspectionalerts.notification.raising;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Meaning;
import uk.inspectionalerts.notification.alert.Standing;
import uk.inspectionalerts.notification.briefing.Briefing;
import uk.inspectionalerts.notification.outcome.Outcome;

/** Which alerts wait for a person's approval, and for how long an approval holds. */
@ApplicationScoped
class Clearance {

    private final Alerts alerts;
    private final Outcomes outcomes;
    private final Set<Audience> audiences;

    Clearance(Alerts alerts, Outcomes outcomes, ApprovalConfig config) {
        this.alerts = alerts;
        this.outcomes = outcomes;
        this.audiences = config.audiences().orElse(Set.of());
    }

    /** What operators hear of the service waits for nobody: a service that is told otherwise does not start. */
    void start(@Observes StartupEvent event) {
        if (audiences.contains(Audience.OPERATOR)) {
            throw new ConfigurationException(
                    "notification.approval.audiences names operator: use council, ministerial or general");
        }
    }

    /**
     * Whether somebody has to approve the alert before it is sent. Not a withdrawal: while that waited, something that
     * no longer stands would stand, and it says nothing that could be wrong about a council.
     */
    boolean needed(Alert alert) {
        return alert.meaning() != Meaning.WITHDRAWAL && audiences.contains(alert.audience());
    }

    /**
     * A new outcome is known: an alert that would tell something else by it than before waits anew, whatever was decided
     * on it; one that has nothing left to tell waits no more.
     */
    @Transactional(TxType.MANDATORY)
    void reconsider(UUID inspection, Instant now) {
        List<AlertRow> rows = alerts.rowsAbout(inspection);
        if (rows.stream().noneMatch(this::concerned)) {
            return;
        }
        List<Outcome> states = outcomes.states(inspection);
        rows.stream().filter(this::concerned).forEach(row -> {
            Optional<Briefing> tells = isWithdrawn(row, rows) ? Optional.empty() : briefing(row, states);
            if (tells.isEmpty()) {
                row.stands(Standing.OVERTAKEN, now);
            } else if (row.released || row.is(Standing.REFUSED)) {
                boolean changed = !tells.equals(briefing(row, states.subList(1, states.size())));
                if (changed && !row.is(Standing.WAITING)) {
                    row.waits(now);
                }
            }
        });
        alerts.flush();
    }

    /** Takes the words of that report out of the texts that were approved; who approved what, and when, stays. */
    @Transactional(TxType.MANDATORY)
    void eraseWordsOf(UUID report) {
        alerts.getEntityManager()
                .createNativeQuery(
                        """
                        update alert_approval p set text = null
                          from alert a join outcome o on o.inspection = a.inspection
                         where a.id = p.alert and o.version = p.version
                           and position(convert_to(:report, 'UTF8') in o.body) > 0
                           and cast(convert_from(o.body, 'UTF8') as json) ->> 'report' = :report
                        """)
                .setParameter("report", report.toString())
                .executeUpdate();
    }

    private boolean concerned(AlertRow row) {
        return row.needsApproval || needed(row.raised().alert());
    }

    private static boolean isWithdrawn(AlertRow row, List<AlertRow> all) {
        return all.stream()
                .anyMatch(other -> other.meaning.equals(Meaning.WITHDRAWAL.code())
                        && other.audience.equals(row.audience)
                        && other.withdrawals >= row.withdrawals);
    }

    private static Optional<Briefing> briefing(AlertRow row, List<Outcome> states) {
        Alert alert = row.raised().alert();
        return alert.telling(states).map(outcome -> Briefing.of(outcome, alert.meaning(), alert.audience()));
    }
}
