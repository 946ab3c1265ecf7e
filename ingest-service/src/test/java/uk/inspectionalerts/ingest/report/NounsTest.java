package uk.inspectionalerts.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NounsTest {

    private static final ReportId FIRST = new ReportId(UUID.randomUUID());
    private static final ReportId SECOND = new ReportId(UUID.randomUUID());
    private static final Withdrawal WITHDRAWAL = new Withdrawal("In error", "publisher", Instant.EPOCH);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Durham", "80465 ", "-1", "8.5", "1234567890", "\u0668\u0660"})
    void aUrnIsANumberOfOneToNineDigits(String text) {
        assertThatThrownBy(() -> new Urn(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMediaTypeIsReadWithoutItsParameters() {
        assertThat(MediaKind.named("Text/HTML; charset=utf-8")).contains(MediaKind.HTML);
        assertThat(MediaKind.named("application/pdf")).contains(MediaKind.PDF);
        assertThat(MediaKind.named("application/msword")).isEmpty();
        assertThat(MediaKind.named("")).isEmpty();
    }

    @Test
    void aHashIsWrittenInLowerCaseHexadecimal() {
        assertThat(Sha256.of("abc".getBytes(StandardCharsets.US_ASCII)).hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThatThrownBy(() -> new Sha256("BA78")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyTheFirstVersionReplacesNothing() {
        assertThat(report(FIRST, 1, Optional.empty()).version()).isEqualTo(1);
        assertThat(report(SECOND, 2, Optional.of(FIRST)).version()).isEqualTo(2);
        assertThatThrownBy(() -> report(FIRST, 2, Optional.of(SECOND))).hasMessageContaining("does not fit");
        assertThatThrownBy(() -> report(SECOND, 2, Optional.empty())).hasMessageContaining("does not fit");
        assertThatThrownBy(() -> report(FIRST, 0, Optional.empty())).hasMessageContaining("does not fit");
    }

    @Test
    void aReportIsAcceptedThenPublishedThenPerhapsWithdrawn() {
        Report report = report(FIRST, 1, Optional.empty());
        HeldReport published = new HeldReport(report, true, Optional.empty(), Optional.empty());

        assertThat(new HeldReport(report, false, Optional.empty(), Optional.empty()).status())
                .isEqualTo(ReportStatus.ACCEPTED);
        assertThat(published.status()).isEqualTo(ReportStatus.PUBLISHED);
        assertThat(published.withdrawn(WITHDRAWAL).status()).isEqualTo(ReportStatus.WITHDRAWN);
    }

    private static Report report(ReportId id, int version, Optional<ReportId> replaces) {
        return new Report(
                id,
                FIRST,
                version,
                replaces,
                Sha256.of(new byte[] {1}),
                MediaKind.TEXT,
                1,
                1,
                false,
                false,
                new Provenance(Provenance.PUSH, "publisher", Instant.EPOCH),
                new Given(Optional.empty(), Optional.empty(), Optional.empty(), AlertChoice.AUTO));
    }
}
