package uk.inspectionalerts.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.ingest.archive.Archive;
import uk.inspectionalerts.ingest.publishing.ReportEvents;
import uk.inspectionalerts.ingest.report.HeldReport;
import uk.inspectionalerts.ingest.report.Report;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.ReportStatus;
import uk.inspectionalerts.ingest.report.StructuredDocument;
import uk.inspectionalerts.ingest.revision.Changes;
import uk.inspectionalerts.messaging.Outbox;
import uk.inspectionalerts.messaging.OutgoingEvent;
import uk.inspectionalerts.web.ProblemException;

/** The use case: a document becomes a report that is kept and told of, or is recognised as one that is. */
@ApplicationScoped
class TakeInReport {

    private final Archive archive;
    private final IdempotencyKeys keys;
    private final ReportEvents events;
    private final Outbox outbox;

    TakeInReport(Archive archive, IdempotencyKeys keys, ReportEvents events, Outbox outbox) {
        this.archive = archive;
        this.keys = keys;
        this.events = events;
        this.outbox = outbox;
    }

    /**
     * Answers what needs no reading: bytes that are held, with their report, whose details stay as they are; and a
     * repeated request, with the report that came of it, be it withdrawn. Empty for a document that is to be taken in.
     *
     * @throws ProblemException 409, as {@link Refusal} lists
     */
    @Transactional
    public Optional<Receipt> recognise(Submission submission) {
        archive.awaitTurn();
        return recognised(submission);
    }

    /**
     * Keeps the report, its event and the idempotency key together, or none of them; recognises a document that came in
     * by another way while this one was read.
     *
     * @param document the text of the submission
     * @throws ProblemException 409 or 422, as {@link Refusal} lists
     */
    @Transactional
    public Receipt handle(Submission submission, StructuredDocument document) {
        archive.awaitTurn();
        return recognised(submission).orElseGet(() -> {
            Receipt receipt = takenIn(submission, document);
            keys.remember(submission, receipt.held().report().id());
            return receipt;
        });
    }

    private Optional<Receipt> recognised(Submission submission) {
        keys.requireUnusedByOther(submission);
        Optional<Receipt> repeated =
                keys.answerTo(submission).flatMap(archive::find).map(held -> new Receipt(held, false));
        if (repeated.isPresent()) {
            return repeated;
        }
        Optional<Receipt> known = archive.withHash(submission.sha256()).map(held -> recognised(submission, held));
        known.ifPresent(
                receipt -> keys.remember(submission, receipt.held().report().id()));
        return known;
    }

    private static Receipt recognised(Submission submission, HeldReport held) {
        List<String> differences =
                submission.given().differencesFrom(held.report().given());
        if (!differences.isEmpty()) {
            throw Refusal.heldOtherwise(held.report(), differences);
        }
        if (submission.replaces().isPresent()
                && !submission.replaces().equals(held.report().replaces())) {
            throw Refusal.heldAlready(held.report());
        }
        return new Receipt(held, false);
    }

    private Receipt takenIn(Submission submission, StructuredDocument whole) {
        StructuredDocument document = events.fit(whole);
        Optional<Report> replaced = submission.replaces().map(this::replaceable);
        Report report = report(submission, replaced, document);
        UUID event = outbox.append(replaced.map(before -> revised(before, report, document))
                .orElseGet(() -> events.published(report, document)));
        String structure = new String(events.structure(document), UTF_8);
        return new Receipt(archive.add(report, submission.bytes(), structure, event), true);
    }

    private OutgoingEvent revised(Report before, Report after, StructuredDocument document) {
        StructuredDocument earlier = events.document(archive.structure(before.id()));
        return events.revised(after, Changes.between(before.given(), earlier, after.given(), document), document);
    }

    private static Report report(Submission submission, Optional<Report> replaced, StructuredDocument document) {
        ReportId id = new ReportId(UUID.randomUUID());
        return new Report(
                id,
                replaced.map(Report::first).orElse(id),
                replaced.map(Report::version).orElse(0) + 1,
                submission.replaces(),
                submission.sha256(),
                submission.kind(),
                submission.bytes().length,
                document.pages(),
                document.imageOnly(),
                document.truncated(),
                submission.provenance(),
                submission.given());
    }

    private Report replaceable(ReportId id) {
        HeldReport held = archive.find(id).orElseThrow(() -> Refusal.replacesNothing(id));
        if (held.status() == ReportStatus.WITHDRAWN) {
            throw Refusal.replacesWithdrawn(id);
        }
        Report latest =
                archive.latestOf(held.report().first()).map(HeldReport::report).orElseThrow();
        if (!latest.id().equals(id)) {
            throw Refusal.replacedAlready(id, latest);
        }
        return latest;
    }
}
