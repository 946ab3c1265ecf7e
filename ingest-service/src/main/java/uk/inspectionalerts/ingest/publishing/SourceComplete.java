package uk.inspectionalerts.ingest.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Body of {@code source.complete.v1}. */
record SourceComplete(String source, LocalDate completeTo, Instant checkedAt, int listed, List<UUID> reports) {}
