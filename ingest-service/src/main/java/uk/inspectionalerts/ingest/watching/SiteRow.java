package uk.inspectionalerts.ingest.watching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.inspectionalerts.ingest.source.TroubleKind;

@Entity
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

    @Column(name = "rest_until")
    Instant restUntil;

    @Column(name = "page_read_at")
    Instant pageReadAt;

    @Column(name = "listing_failures")
    int listingFailures;

    @Column(name = "listing_failing_since")
    Instant listingFailingSince;

    @Column(name = "listing_failure")
    String listingFailure;

    @Enumerated(EnumType.STRING)
    @Column(name = "listing_failure_kind")
    TroubleKind listingFailureKind;

    @Column(name = "listing_next_try")
    Instant listingNextTry;
}
