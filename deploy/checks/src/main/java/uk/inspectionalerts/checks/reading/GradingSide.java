package uk.inspectionalerts.checks.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.authority.AuthorityRegister;
import uk.inspectionalerts.grading.authority.Resolution;
import uk.inspectionalerts.grading.grading.ReportEvent;
import uk.inspectionalerts.grading.grading.ReportEventReader;
import uk.inspectionalerts.grading.judgement.AuthorityAsPrinted;
import uk.inspectionalerts.grading.judgement.Document;
import uk.inspectionalerts.grading.judgement.Findings;
import uk.inspectionalerts.grading.judgement.Period;
import uk.inspectionalerts.grading.judgement.Reading;
import uk.inspectionalerts.grading.judgement.ReportReader;
import uk.inspectionalerts.grading.register.AuthorityFile;
import uk.inspectionalerts.ingest.publishing.ReportEvents;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.ingest.report.Given;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.report.Report;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.Sha256;
import uk.inspectionalerts.ingest.report.StructuredDocument;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.OutgoingEvent;

/**
 * What grading makes of a document that ingest has structured. The text crosses as the body of the event, in the JSON that
 * ingest writes and grading reads; nothing is given with it, so that all must come from what the document prints.
 */
public final class GradingSide {

    private static final Given NOTHING =
            new Given(Optional.empty(), Optional.empty(), Optional.empty(), AlertChoice.NEVER);

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private final ReportEvents events = new ReportEvents(json);
    private final ReportEventReader eventReader = new ReportEventReader(json);
    private final ReportReader reportReader = new ReportReader();
    private final AuthorityRegister register = new AuthorityFile().register();

    /** The document as grading receives it. */
    public Document receive(StructuredDocument text) {
        OutgoingEvent sent = events.published(report(text), events.fit(text));
        Event received = new Event(
                UUID.randomUUID(),
                sent.type(),
                "ingest-service",
                Instant.now(),
                sent.subject(),
                sent.key(),
                sent.body());
        return eventReader
                .read(received)
                .fold(
                        ReportEvent.Received::document,
                        withdrawn -> notReceived("withdrawn"),
                        erased -> notReceived("erased"));
    }

    private static Document notReceived(String as) {
        throw new IllegalStateException("a document that was taken in came across as " + as);
    }

    /** What the document says. */
    public Reading read(Document document) {
        return reportReader.read(document);
    }

    /** The number of the authority that the document names, for its inspection days. */
    public Optional<String> urn(Findings findings) {
        Optional<LocalDate> lastDay = findings.period().map(Period::end);
        return findings.authority()
                .map(AuthorityAsPrinted::title)
                .map(title -> lastDay.map(day -> register.resolve(title, day)).orElseGet(() -> register.resolve(title)))
                .flatMap(GradingSide::resolved)
                .map(Authority::urn);
    }

    private static Optional<Authority> resolved(Resolution resolution) {
        return resolution.fold(found -> Optional.of(found.authority()), unresolved -> Optional.empty());
    }

    private static Report report(StructuredDocument text) {
        ReportId id = new ReportId(UUID.randomUUID());
        return new Report(
                id,
                id,
                1,
                Optional.empty(),
                Sha256.of(new byte[0]),
                MediaKind.PDF,
                0,
                text.pages(),
                text.imageOnly(),
                text.truncated(),
                new Provenance(Provenance.PUSH, "a check of the reading", Instant.now()),
                NOTHING);
    }
}
