package uk.inspectionalerts.ingest.canary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One made-up report on its way.
 *
 * @param id of this one
 * @param startedAt when its document began to be read, by which its age is measured
 */
record Canary(UUID id, Instant startedAt) {
    Canary {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(startedAt, "startedAt");
    }

    /** The document, a PDF, the same for each. */
    static byte[] document() {
        try (InputStream report = Canary.class.getResourceAsStream("/canary/report.pdf")) {
            return report.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
