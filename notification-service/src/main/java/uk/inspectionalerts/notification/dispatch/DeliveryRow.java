package uk.inspectionalerts.notification.dispatch;

import jakarta.persistence.Column;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityResult;
import jakarta.persistence.Id;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "delivery")
@SqlResultSetMapping(
        name = DeliveryRow.CLAIMED,
        entities = @EntityResult(entityClass = DeliveryRow.class),
        columns = {@ColumnResult(name = "address"), @ColumnResult(name = "inspection", type = UUID.class)})
class DeliveryRow {

    /** A row with the address of its person and the inspection that its alert is about. */
    static final String CLAIMED = "claimed delivery";

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

    /** Since when others have not acknowledged the alert, for whom this person stands in; else null. */
    @Column(name = "unacknowledged_since")
    Instant unacknowledgedSince;

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
}
