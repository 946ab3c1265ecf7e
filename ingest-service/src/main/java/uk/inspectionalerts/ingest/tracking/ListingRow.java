package uk.inspectionalerts.ingest.tracking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.inspectionalerts.ingest.source.Failing;
import uk.inspectionalerts.ingest.source.TroubleKind;

@Entity
@Table(name = "site_listing")
class ListingRow {
    @Id
    @Enumerated(EnumType.STRING)
    Listing scope;

    int failures;

    @Column(name = "failing_since")
    Instant failingSince;

    String failure;

    @Enumerated(EnumType.STRING)
    @Column(name = "failure_kind")
    TroubleKind failureKind;

    @Column(name = "next_try")
    Instant nextTry;

    Failing failing() {
        return new Failing(failureKind, failingSince, failures, failure);
    }
}
