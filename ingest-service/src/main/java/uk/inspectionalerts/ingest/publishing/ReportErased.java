package uk.inspectionalerts.ingest.publishing;

import java.time.Instant;
import java.util.UUID;

/** Body of {@code report.erased.v1}. */
record ReportErased(UUID report, UUID first, int version, Instant erasedAt) {}
