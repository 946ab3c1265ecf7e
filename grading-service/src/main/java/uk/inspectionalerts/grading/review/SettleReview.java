package uk.inspectionalerts.grading.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.grading.authority.AuthorityRegister;
import uk.inspectionalerts.grading.correcting.Correction;
import uk.inspectionalerts.grading.correcting.Corrections;
import uk.inspectionalerts.grading.correcting.Decision;
import uk.inspectionalerts.grading.filing.RecordLock;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.filing.Reports;
import uk.inspectionalerts.grading.filing.Texts;
import uk.inspectionalerts.grading.grading.ReadAgain;
import uk.inspectionalerts.grading.judgement.Document;
import uk.inspectionalerts.grading.judgement.Evidence;
import uk.inspectionalerts.messaging.Operations;
import uk.inspectionalerts.web.ProblemException;

/** The use case: a person says what a document says, and everything follows from that as if it had been read so. */
@ApplicationScoped
class SettleReview {

    private final RecordLock lock;
    private final Reports reports;
    private final Texts texts;
    private final AuthorityRegister register;
    private final Corrections corrections;
    private final ReadAgain readAgain;
    private final Operations operations;
    private final Clock clock;

    SettleReview(
            RecordLock lock,
            Reports reports,
            Texts texts,
            AuthorityRegister register,
            Corrections corrections,
            ReadAgain readAgain,
            Operations operations,
            Clock clock) {
        this.lock = lock;
        this.reports = reports;
        this.texts = texts;
        this.register = register;
        this.corrections = corrections;
        this.readAgain = readAgain;
        this.operations = operations;
        this.clock = clock;
    }

    /**
     * Keeps the decision and publishes what follows. The same decision again changes nothing but is kept as well.
     *
     * @param author the name in the reviewer's token
     * @throws ProblemException 404 for a report that is not held here; 409 if another version of it has come since; 422 if the
     *     decision does not fit the document or leaves something open
     */
    @Transactional
    Report handle(UUID id, DecisionBody body, String author) {
        lock.take();
        Report report = reports.find(id).orElseThrow(() -> ProblemException.notFound("report", id));
        if (report.version() != body.version()) {
            throw new ProblemException(
                    Response.Status.CONFLICT,
                    "The report is at version " + report.version() + " by now: look at it again before you decide.");
        }
        Decision decision = body.decided();
        mustFit(decision, report);
        corrections.keep(new Correction(
                UUID.randomUUID(),
                id,
                report.provenance().sha256(),
                author,
                body.reason().strip(),
                clock.instant(),
                decision));
        operations.note(
                decision.confirms() ? "confirmed" : "corrected",
                "report " + id,
                author,
                Optional.of(body.reason().strip()),
                1);
        Report settled = readAgain
                .read(
                        report,
                        "a person checked the report and " + (decision.confirms() ? "confirmed" : "corrected")
                                + " what was read")
                .after();
        if (settled.held()) {
            throw DecisionBody.refused(String.join("; ", settled.reasons()) + ".");
        }
        return settled;
    }

    private void mustFit(Decision decision, Report report) {
        decision.urn().filter(urn -> register.byUrn(urn).isEmpty()).ifPresent(urn -> {
            throw DecisionBody.refused(
                    "urn " + urn + " is not that of a local authority: GET /authorities lists them.");
        });
        decision.publishedOn()
                .filter(on -> on.isAfter(report.provenance().receivedOn()))
                .ifPresent(on -> {
                    throw DecisionBody.refused("published_on " + on + " lies after the day of receipt.");
                });
        Document text = texts.find(report.id()).orElseThrow();
        for (Evidence evidence : decision.evidence()) {
            if (!text.prints(evidence.page(), evidence.quotation())) {
                throw DecisionBody.refused("Page " + evidence.page() + " does not print \"" + evidence.quotation()
                        + "\": quote the document word by word.");
            }
        }
    }
}
