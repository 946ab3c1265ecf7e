package uk.inspectionalerts.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.ingest.report.Given;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.Sha256;

/**
 * A document that was handed in, not yet looked into.
 *
 * @param sha256 hash of the bytes
 * @param kind what it was said to be
 * @param replaces the version that it revises
 * @param idempotencyKey the sender's own name for this request
 */
public record Submission(
        byte[] bytes,
        Sha256 sha256,
        MediaKind kind,
        Given given,
        Optional<ReportId> replaces,
        Optional<String> idempotencyKey,
        Provenance provenance) {

    /** A hash of all that the sender asked for: the same for a repetition, another for another request. */
    Sha256 fingerprint() {
        return Sha256.of(List.of(sha256, kind, given, replaces).toString().getBytes(UTF_8));
    }
}
