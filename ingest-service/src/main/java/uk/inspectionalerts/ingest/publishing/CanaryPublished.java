package uk.inspectionalerts.ingest.publishing;

import java.time.Instant;
import java.util.UUID;

/** Body of {@code canary.published.v1}. */
record CanaryPublished(UUID canary, Instant startedAt, DocumentBody document) {}
