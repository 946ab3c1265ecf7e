package uk.inspectionalerts.notification.reckoning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.deadline.Receipt;
import uk.inspectionalerts.notification.deadline.WorkingDays;
import uk.inspectionalerts.notification.outcome.Council;

@Entity
@Table(name = "live_report")
class ReportRow {

    @Id
    UUID inspection;

    String urn;

    String authority;

    @Column(name = "region_code")
    String regionCode;

    @Column(name = "published_on")
    LocalDate publishedOn;

    @Column(name = "received_on")
    LocalDate receivedOn;

    @Column(name = "entered_by")
    String enteredBy;

    @Column(name = "entered_at")
    Instant enteredAt;

    @Column(name = "heard_on")
    LocalDate heardOn;

    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    Council council() {
        return new Council(urn, authority, Optional.ofNullable(regionCode));
    }

    Receipt receipt(WorkingDays calendar) {
        return receivedOn == null ? Receipt.estimated(publishedOn, calendar) : Receipt.on(receivedOn);
    }
}
