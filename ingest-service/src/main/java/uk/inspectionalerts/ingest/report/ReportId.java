package uk.inspectionalerts.ingest.report;

import java.util.Objects;
import java.util.UUID;

/** Identity of one version of a report, given when its bytes are taken in. */
public record ReportId(UUID value) {
    public ReportId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
