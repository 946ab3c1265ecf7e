package uk.inspectionalerts.grading.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.inspectionalerts.grading.composing.GradedOutcome;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.filing.Reports;
import uk.inspectionalerts.grading.history.NationalRecord;
import uk.inspectionalerts.grading.milestone.Grounds;
import uk.inspectionalerts.grading.milestone.Grounds.Ground;
import uk.inspectionalerts.grading.milestone.Milestone;
import uk.inspectionalerts.grading.milestone.Milestones;
import uk.inspectionalerts.grading.publishing.Inspections;
import uk.inspectionalerts.grading.publishing.Published;
import uk.inspectionalerts.grading.publishing.RecordReading;

/** Derives a milestone anew and puts it together with the documents that prove it. */
@ApplicationScoped
class ReceiptReading {

    private final RecordReading reading;
    private final Inspections inspections;
    private final Reports reports;
    private final Clock clock;

    ReceiptReading(RecordReading reading, Inspections inspections, Reports reports, Clock clock) {
        this.reading = reading;
        this.inspections = inspections;
        this.reports = reports;
        this.clock = clock;
    }

    /** The milestone with that id, if it follows from the record. */
    Optional<MilestoneReceipt> find(UUID id) {
        NationalRecord record = reading.record();
        return reading.milestones(record).stream()
                .filter(milestone -> milestone.id().equals(id))
                .findFirst()
                .map(milestone -> receipt(milestone, Grounds.of(milestone, record)));
    }

    private MilestoneReceipt receipt(Milestone milestone, Grounds grounds) {
        Sources sources = sources(
                grounds.all().map(ground -> ground.entry().inspection().id()).collect(Collectors.toSet()));
        return new MilestoneReceipt(
                Milestones.RULES_VERSION,
                milestone.type().rule(),
                clock.instant(),
                MilestoneBody.of(milestone, entry -> sources.proof(Ground.of(milestone, entry))),
                sources.proof(grounds.subject()),
                grounds.previous().map(sources::proof),
                grounds.earlier().stream().map(sources::proof).toList());
    }

    private Sources sources(Set<UUID> of) {
        return new Sources(
                inspections.find(of),
                reports.ofInspections(of).stream().collect(Collectors.toMap(Report::id, Function.identity())));
    }

    /**
     * From where the facts of inspections are known.
     *
     * @param published by inspection
     * @param documents by their own id
     */
    private record Sources(Map<UUID, Published> published, Map<UUID, Report> documents) {

        ProofBody proof(Ground ground) {
            Optional<GradedOutcome> outcome = Optional.ofNullable(
                            published.get(ground.entry().inspection().id()))
                    .flatMap(said ->
                            said.outcome().<Optional<GradedOutcome>>fold(Optional::of, held -> Optional.empty()));
            return ProofBody.of(
                    ground,
                    outcome.flatMap(GradedOutcome::report).map(documents::get),
                    outcome.flatMap(GradedOutcome::sourceUrl));
        }
    }
}
