package uk.inspectionalerts.grading.canary;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import uk.inspectionalerts.grading.judgement.Document;

/**
 * A made-up report on its way.
 *
 * @param startedAt when its document began to be read, by which its age is measured
 */
public record Canary(UUID id, Instant startedAt, Document document) {
    public Canary {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(document, "document");
    }
}
