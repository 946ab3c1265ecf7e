package uk.inspectionalerts.notification.dispatch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.DeliveryState;

@Entity
@Table(name = "delivery")
class DeliveryRow {

    @Id
    UUID id;

    /** What is delivered is one of the four; the others are null. */
    UUID alert;

    UUID notice;

    /** Whose owner is asked to confirm it. */
    UUID subscription;

    /** Several alerts in one message. */
    UUID digest;

    UUID person;

    String channel;

    String why;

    String status;

    @Column(name = "due_since")
    Instant dueSince;

    @Column(name = "next_at")
    Instant nextAt;

    int attempts;

    /** Whether an attempt may have handed it over of which no word came. */
    boolean uncertain;

    /** How many attempts followed one of which that is so. */
    @Column(name = "possible_duplicates")
    int possibleDuplicates;

    String reason;

    @Column(name = "settled_at")
    Instant settledAt;

    void state(DeliveryState state, Instant now) {
        status = state.code();
        nextAt = state.next().orElse(null);
        reason = state.reason().orElse(null);
        settledAt = state.next().isPresent() ? null : now;
    }
}
