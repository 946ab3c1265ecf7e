package uk.inspectionalerts.notification.approving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Standing;
import uk.inspectionalerts.notification.channel.Texts;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.raising.Addressing;
import uk.inspectionalerts.notification.raising.AlertsRaised;
import uk.inspectionalerts.web.ProblemException;

/** Use cases: a named person approves what an alert tells, or refuses it. */
@ApplicationScoped
class Approvals {

    private final PendingAlerts pending;
    private final Decisions decisions;
    private final Addressing addressing;
    private final Texts texts;
    private final Event<AlertsRaised> raised;
    private final Clock clock;

    Approvals(
            PendingAlerts pending,
            Decisions decisions,
            Addressing addressing,
            Texts texts,
            Event<AlertsRaised> raised,
            Clock clock) {
        this.pending = pending;
        this.decisions = decisions;
        this.addressing = addressing;
        this.texts = texts;
        this.raised = raised;
        this.clock = clock;
    }

    /**
     * Has the alert told to those whose rules match now. Whoever comes second, also in one moment, changes nothing and
     * hears who was first.
     *
     * @param version of the outcome, as the person read it
     * @throws ProblemException 409 if by now the alert would tell something else, or nothing
     */
    @Transactional
    Decided approve(UUID id, int version, String by) {
        Pending alert = pending.locked(id);
        if (alert.standing() == Standing.CLEARED) {
            return decisions
                    .approval(id, version)
                    .orElseThrow(() -> conflict("This alert is approved, though not as of version " + version
                            + ": there is nothing to decide."));
        }
        Outcome read = asRead(alert, version);
        Instant now = clock.instant();
        Decided approval = decisions.approved(alert, version, texts.of(read, alert.alert(), ""), by, now);
        addressing.address(read, Map.of(alert.alert().audience(), alert.alert()), now);
        raised.fire(new AlertsRaised(alert.alert().inspection()));
        return approval;
    }

    /**
     * Has nobody told. A second refusal changes nothing and hears the first one; an approval is still possible.
     *
     * @param version of the outcome, as the person read it
     * @throws ProblemException 409 if it was approved before, or by now the alert would tell something else, or nothing
     */
    @Transactional
    Decided refuse(UUID id, int version, String reason, String by) {
        Pending alert = pending.locked(id);
        if (alert.standing() == Standing.CLEARED) {
            throw conflict(
                    "This alert was approved before, and those whom it concerns have been told or are being told.");
        }
        asRead(alert, version);
        return decisions.refused(alert, version, reason, by, clock.instant());
    }

    private static Outcome asRead(Pending alert, int version) {
        Outcome now = alert.telling()
                .orElseThrow(
                        () -> conflict("What this alert was to tell no longer stands: there is nothing to decide."));
        if (now.heading().version() != version) {
            throw conflict("You read version " + version + ", and the alert now tells version "
                    + now.heading().version() + ": read it again with GET /approvals/" + alert.id()
                    + " and send that version.");
        }
        return now;
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(Status.CONFLICT, detail);
    }
}
