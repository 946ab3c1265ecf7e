package uk.inspectionalerts.ingest.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.inspectionalerts.contracts.Contract;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.source.Trouble;
import uk.inspectionalerts.ingest.source.TroubleKind;
import uk.inspectionalerts.messaging.OutgoingEvent;

class SourceEventsTest {

    private static final Instant NOW = Instant.parse("2026-07-01T09:45:12.123456Z");
    private static final ReportId REPORT = new ReportId(UUID.fromString("0b3f5a0e-6c1d-4b7e-9a53-2f1f5c1d7a10"));

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private final SourceEvents events = new SourceEvents(json);

    @Test
    void aWholePassNamesTheDayAndEveryReportThatIsHeld() throws IOException {
        OutgoingEvent event = complete(List.of(REPORT));

        assertThat(Contract.of("source.complete.v1").validate(event.body())).isEmpty();
        assertAbout(event, "source.complete.v1");
        JsonNode body = json.readTree(event.body());
        assertThat(body.at("/completeTo").asText()).isEqualTo("2026-06-30");
        assertThat(body.at("/checkedAt").asText()).isEqualTo("2026-07-01T09:45:12.123456Z");
        assertThat(body.at("/listed").asInt()).isEqualTo(3);
        assertThat(body.at("/reports/0").asText()).isEqualTo(REPORT.toString());
    }

    @Test
    void asManyReportsAsAClaimCanNameFitIntoAnEvent() {
        OutgoingEvent event = complete(Collections.nCopies(SourceEvents.MOST_REPORTS, REPORT));

        assertThat(Contract.of("source.complete.v1").validate(event.body())).isEmpty();
    }

    @Test
    void moreReportsThanAClaimCanNameAreRefused() {
        assertThatThrownBy(() -> complete(Collections.nCopies(SourceEvents.MOST_REPORTS + 1, REPORT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20001 reports are held from reports-site");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfTroubleIsSaid(TroubleKind kind) throws IOException {
        OutgoingEvent event = events.troubled(trouble(kind, List.of("Durham, 4 July 2026", "Kent, 3 July 2026")), NOW);

        assertThat(Contract.of("source.troubled.v1").validate(event.body())).isEmpty();
        assertAbout(event, "source.troubled.v1");
        JsonNode body = json.readTree(event.body());
        assertThat(body.at("/kind").asText()).isEqualTo(kind.code());
        assertThat(body.at("/details")).hasSize(2);
    }

    @Test
    void theLongestTroubleKeepsTheContract() {
        OutgoingEvent event =
                events.troubled(trouble(TroubleKind.GAP, Collections.nCopies(1_000, "Durham, 4 July 2026")), NOW);

        assertThat(Contract.of("source.troubled.v1").validate(event.body())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theEndOfATroubleNamesTheSameTrouble(TroubleKind kind) throws IOException {
        Trouble trouble = trouble(kind, List.of());

        OutgoingEvent event = events.recovered(trouble, NOW);

        assertThat(Contract.of("source.recovered.v1").validate(event.body())).isEmpty();
        assertAbout(event, "source.recovered.v1");
        assertThat(json.readTree(event.body()).at("/trouble").asText())
                .isEqualTo(trouble.id().toString());
    }

    private OutgoingEvent complete(List<ReportId> reports) {
        return events.complete("reports-site", LocalDate.of(2026, 6, 30), NOW, 3, reports);
    }

    private static Trouble trouble(TroubleKind kind, List<String> details) {
        return new Trouble(
                UUID.randomUUID(), "reports-site", kind, NOW.minusSeconds(1_800), "It does not answer.", details);
    }

    private static void assertAbout(OutgoingEvent event, String type) {
        assertThat(event.topic()).isEqualTo("sources");
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.key()).isEqualTo("reports-site");
        assertThat(event.subject()).isEqualTo("reports-site");
    }
}
