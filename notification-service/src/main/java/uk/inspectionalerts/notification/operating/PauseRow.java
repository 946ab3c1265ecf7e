package uk.inspectionalerts.notification.operating;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "channel_pause")
class PauseRow {

    @Id
    String channel;

    @Column(name = "paused_at")
    Instant pausedAt;

    @Column(name = "paused_by")
    String pausedBy;

    String reason;
}
