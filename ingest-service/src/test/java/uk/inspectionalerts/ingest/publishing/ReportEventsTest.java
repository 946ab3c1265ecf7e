package uk.inspectionalerts.ingest.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.ingest.report.Block;
import uk.inspectionalerts.ingest.report.Given;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.report.Report;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.Sha256;
import uk.inspectionalerts.ingest.report.StructuredDocument;
import uk.inspectionalerts.ingest.report.Urn;
import uk.inspectionalerts.ingest.report.Withdrawal;
import uk.inspectionalerts.ingest.revision.Changes;
import uk.inspectionalerts.messaging.OutgoingEvent;

class ReportEventsTest {

    private static final Instant NOW = Instant.parse("2022-07-05T09:00:00.123456Z");
    private static final ReportId FIRST = new ReportId(UUID.fromString("0b3f5a0e-6c1d-4b7e-9a53-2f1f5c1d7a10"));
    private static final ReportId SECOND = new ReportId(UUID.fromString("7a0f3c55-0d0e-4b46-8f0a-0b9b1c2d3e4f"));
    private static final StructuredDocument SHORT = new StructuredDocument(
            4,
            false,
            false,
            List.of(
                    new Block.Heading(1, "Inspection of Durham"),
                    new Block.Row(1, List.of("Judgement", "Grade")),
                    new Block.Item(2, 2, "\u25a0", "What needs to improve?", "The quality of plans."),
                    new Block.Paragraph(3, 4, 1, "The experiences of children", "Children are well supported."),
                    new Block.Paragraph(4, 4, null, null, "\u00a9 Crown copyright")));

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private final ReportEvents events = new ReportEvents(json);

    @Test
    void everyKindOfBlockKeepsTheContract() throws IOException {
        OutgoingEvent event = events.published(first(SHORT), SHORT);

        assertThat(Contract.of("report.published.v1").validate(event.body())).isEmpty();
        assertThat(event.topic()).isEqualTo("reports");
        assertThat(event.type()).isEqualTo("report.published.v1");
        assertThat(event.key()).isEqualTo(FIRST.toString());
        JsonNode blocks = json.readTree(event.body()).at("/document/blocks");
        assertThat(blocks.get(3).toString())
                .isEqualTo("{\"kind\":\"paragraph\",\"page\":3,\"lastPage\":4,\"number\":1,"
                        + "\"section\":\"The experiences of children\",\"text\":\"Children are well supported.\"}");
        assertThat(blocks.get(4).toString())
                .isEqualTo("{\"kind\":\"paragraph\",\"page\":4,\"text\":\"\u00a9 Crown copyright\"}");
        assertThat(blocks.get(1).toString())
                .isEqualTo("{\"kind\":\"row\",\"page\":1,\"cells\":[\"Judgement\",\"Grade\"]}");
    }

    @Test
    void aRevisionKeepsTheKeyOfTheFirstVersionAndSaysWhatChanged() throws IOException {
        StructuredDocument before = new StructuredDocument(
                4, false, false, SHORT.blocks().subList(0, SHORT.blocks().size() - 1));
        Given given = second(SHORT).given();

        OutgoingEvent event = events.revised(second(SHORT), Changes.between(given, before, given, SHORT), SHORT);

        assertThat(Contract.of("report.revised.v1").validate(event.body())).isEmpty();
        assertThat(event.type()).isEqualTo("report.revised.v1");
        assertThat(event.key()).isEqualTo(FIRST.toString());
        assertThat(event.subject()).isEqualTo(SECOND.toString());
        assertThat(json.readTree(event.body()).at("/changes").toString())
                .isEqualTo("{\"textChanged\":true,\"blocks\":{\"removed\":0,\"added\":1,\"changed\":0},"
                        + "\"examples\":[{\"after\":\"\u00a9 Crown copyright\"}],\"given\":[]}");
    }

    @Test
    void theLongestChangesFitBesideTheLongestDocument() {
        Block paragraph = new Block.Paragraph(1, 1, null, null, "\u2019\"".repeat(500));
        StructuredDocument fitting =
                events.fit(new StructuredDocument(9, false, false, Collections.nCopies(1_000, paragraph)));
        Given given = second(fitting).given();

        OutgoingEvent event = events.revised(second(fitting), Changes.between(given, SHORT, given, fitting), fitting);

        assertThat(event.body().length).isLessThan(OutgoingEvent.MAX_BODY_BYTES);
        assertThat(Contract.of("report.revised.v1").validate(event.body())).isEmpty();
    }

    @Test
    void whatIsKeptOfADocumentIsReadAsItWas() {
        String kept = new String(events.structure(SHORT), StandardCharsets.UTF_8);

        assertThat(events.document(kept)).isEqualTo(SHORT);
    }

    @Test
    void aWithdrawalIsNewerThanTheLatestVersion() throws IOException {
        OutgoingEvent event = events.withdrawn(second(SHORT), new Withdrawal("In error", "publisher", NOW));

        assertThat(Contract.of("report.withdrawn.v1").validate(event.body())).isEmpty();
        assertThat(event.key()).isEqualTo(FIRST.toString());
        assertThat(json.readTree(event.body()).at("/version").asInt()).isEqualTo(3);
    }

    @Test
    void aShortDocumentStaysWhole() {
        assertThat(events.fit(SHORT)).isSameAs(SHORT);
    }

    @Test
    void aLongDocumentIsCutFromTheEndAndSaysSo() {
        // a letter outside of ASCII is longer in bytes than in characters, a quotation mark longer in JSON
        Block paragraph = new Block.Paragraph(1, 1, null, null, "\u2019\"".repeat(500));
        StructuredDocument tooLong = new StructuredDocument(9, false, false, Collections.nCopies(1_000, paragraph));

        StructuredDocument fitting = events.fit(tooLong);
        OutgoingEvent event = events.published(first(fitting), fitting);

        assertThat(fitting.truncated()).isTrue();
        assertThat(fitting.pages()).isEqualTo(9);
        assertThat(event.body().length).isBetween(870_000, OutgoingEvent.MAX_BODY_BYTES);
        assertThat(Contract.of("report.published.v1").validate(event.body())).isEmpty();
    }

    private static Report first(StructuredDocument document) {
        return report(FIRST, 1, Optional.empty(), document);
    }

    private static Report second(StructuredDocument document) {
        return report(SECOND, 2, Optional.of(FIRST), document);
    }

    private static Report report(ReportId id, int version, Optional<ReportId> replaces, StructuredDocument document) {
        return new Report(
                id,
                FIRST,
                version,
                replaces,
                Sha256.of("report".getBytes(StandardCharsets.UTF_8)),
                MediaKind.PDF,
                6,
                document.pages(),
                document.imageOnly(),
                document.truncated(),
                new Provenance(Provenance.PUSH, "publisher", NOW),
                new Given(
                        Optional.of(new Urn("80465")),
                        Optional.of(LocalDate.of(2022, 7, 5)),
                        Optional.of(URI.create("https://example.org/" + "x".repeat(1_900))),
                        AlertChoice.AUTO));
    }
}
