package uk.inspectionalerts.notification.raising;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Meaning;

@Entity
@Table(name = "alert")
class AlertRow {

    @Id
    UUID id;

    UUID inspection;

    int version;

    String meaning;

    String audience;

    String subject;

    int withdrawals;

    @Column(name = "raised_at")
    Instant raisedAt;

    RaisedAlert raised() {
        Alert alert = new Alert(
                inspection,
                Meaning.valueOf(meaning.toUpperCase(Locale.ROOT)),
                Audience.valueOf(audience.toUpperCase(Locale.ROOT)),
                version,
                withdrawals);
        return new RaisedAlert(id, alert, subject, raisedAt);
    }
}
