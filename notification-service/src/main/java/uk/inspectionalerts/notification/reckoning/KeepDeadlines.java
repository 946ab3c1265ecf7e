package uk.inspectionalerts.notification.reckoning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.deadline.Duty;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.raising.AlertsRaised;
import uk.inspectionalerts.notification.raising.Outcomes;

/**
 * Keeps the deadlines in step with what is known of an inspection, in the transaction in which an outcome is kept. Only
 * a report of which people are told begins any: history has no deadlines.
 */
@ApplicationScoped
class KeepDeadlines {

    private final Outcomes outcomes;
    private final LiveDeadlines deadlines;
    private final Reckoning reckoning;
    private final EntityManager entities;
    private final Clock clock;

    KeepDeadlines(
            Outcomes outcomes, LiveDeadlines deadlines, Reckoning reckoning, EntityManager entities, Clock clock) {
        this.outcomes = outcomes;
        this.deadlines = deadlines;
        this.reckoning = reckoning;
        this.entities = entities;
        this.clock = clock;
    }

    void outcomeKept(@Observes AlertsRaised raised) {
        Outcome outcome = outcomes.current(raised.inspection()).orElseThrow();
        Optional<ReportRow> known = Optional.ofNullable(
                entities.find(ReportRow.class, raised.inspection(), LockModeType.PESSIMISTIC_WRITE));
        outcome.<Runnable>fold(
                        graded -> () -> keep(graded, graded.council(), graded.findings(), known),
                        revised -> () -> keep(revised, revised.council(), revised.findings(), known),
                        withdrawn -> () -> known.ifPresent(this::withdraw),
                        held -> () -> {})
                .run();
    }

    /** A report that was withdrawn begins again only when it is published anew, and then people are told. */
    private void keep(Outcome outcome, Council council, Findings findings, Optional<ReportRow> known) {
        boolean live = known.filter(row -> row.withdrawnAt == null).isPresent();
        boolean begins = outcome.heading().alert()
                && outcome.fold(graded -> true, revised -> false, withdrawn -> false, held -> false);
        LocalDate publishedOn = findings.publication().on().orElseThrow();
        if ((live || begins) && reckoning.reaches(publishedOn)) {
            ReportRow report = known.orElseGet(() -> begun(outcome.heading().inspection()));
            report.urn = council.urn();
            report.authority = council.name();
            report.regionCode = council.regionCode().orElse(null);
            report.publishedOn = publishedOn;
            report.withdrawnAt = null;
            if (known.isEmpty()) {
                entities.persist(report);
            }
            keepDuties(report, findings);
        }
    }

    private ReportRow begun(UUID inspection) {
        ReportRow report = new ReportRow();
        report.inspection = inspection;
        report.heardOn = Reckoning.today(clock);
        return report;
    }

    private void keepDuties(ReportRow report, Findings findings) {
        List<Duty> duties = Duty.after(findings.visit());
        List<DeadlineRow> held = deadlines.of(report.inspection);
        held.stream().filter(row -> !duties.contains(row.deadline().duty())).forEach(row -> {
            reckoning.silence(row);
            deadlines.delete(row);
        });
        held.stream().filter(row -> duties.contains(row.deadline().duty())).forEach(reckoning::again);
        duties.stream()
                .filter(duty -> held.stream().noneMatch(row -> row.deadline().duty() == duty))
                .map(duty -> DeadlineRow.of(report, duty))
                .forEach(row -> {
                    reckoning.again(row);
                    deadlines.persist(row);
                });
    }

    private void withdraw(ReportRow report) {
        report.withdrawnAt = clock.instant();
        deadlines.of(report.inspection).forEach(reckoning::silence);
    }
}
