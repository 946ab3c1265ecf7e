package uk.inspectionalerts.ingest.publishing;

import java.time.Instant;
import java.util.UUID;

/** Body of {@code report.withdrawn.v1}. */
record ReportWithdrawn(UUID report, UUID first, int version, String reason, Instant withdrawnAt) {}
