package uk.inspectionalerts.notification.canary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The one row of its table. */
@Entity
@Table(name = "canary")
class CanaryRow {

    static final int ONLY = 1;

    @Id
    int id;

    UUID canary;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "arrived_at")
    Instant arrivedAt;

    @Column(name = "missing_since")
    Instant missingSince;

    /** Whether that one started later than all that arrived. */
    boolean precedes(Instant started) {
        return startedAt == null || startedAt.isBefore(started);
    }
}
