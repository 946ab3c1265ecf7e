package uk.inspectionalerts.ingest.tracking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

@Entity
// an operator may stop the watching while a step is on its way: neither is to undo what the other wrote
@DynamicUpdate
@Table(name = "site")
class SiteRow {
    @Id
    String name;

    @Column(name = "begun_at")
    Instant begunAt;

    @Column(name = "polled_at")
    Instant polledAt;

    @Column(name = "pass_begun_at")
    Instant passBegunAt;

    @Column(name = "passed_at")
    Instant passedAt;

    @Column(name = "backfilled_at")
    Instant backfilledAt;

    @Column(name = "stopped_at")
    Instant stoppedAt;

    int unanswered;

    @Column(name = "rest_until")
    Instant restUntil;

    @Column(name = "page_read_at")
    Instant pageReadAt;
}
