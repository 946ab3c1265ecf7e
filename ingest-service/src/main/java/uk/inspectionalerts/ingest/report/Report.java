package uk.inspectionalerts.ingest.report;

import java.util.Objects;
import java.util.Optional;

/**
 * One version of a published report: everything that is known about it here but its bytes and its text.
 *
 * @param id identity of this version
 * @param first identity of the report through all versions: the id of its first one
 * @param version 1 for the first, rising by one with each revision
 * @param replaces the version that this one revises; empty for the first
 * @param sha256 hash of the bytes as received; no two versions that stand, of any reports, have the same
 * @param kind kind of document
 * @param bytes length of the document in bytes
 * @param pages number of pages; 1 for HTML and plain text
 * @param imageOnly the pages hold pictures and no text
 * @param truncated the text was too long to be passed on whole
 * @param provenance how it came here
 * @param given what was said about it
 */
public record Report(
        ReportId id,
        ReportId first,
        int version,
        Optional<ReportId> replaces,
        Sha256 sha256,
        MediaKind kind,
        int bytes,
        int pages,
        boolean imageOnly,
        boolean truncated,
        Provenance provenance,
        Given given) {
    public Report {
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(given, "given");
        if (version < 1 || id.equals(first) != (version == 1) || replaces.isEmpty() != (version == 1)) {
            throw new IllegalArgumentException(
                    "version %d of %s as %s, replacing %s, does not fit".formatted(version, first, id, replaces));
        }
    }
}
