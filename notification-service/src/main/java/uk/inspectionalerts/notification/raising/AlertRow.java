package uk.inspectionalerts.notification.raising;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Meaning;
import uk.inspectionalerts.notification.alert.Standing;

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

    /** When people could first be told. */
    @Column(name = "raised_at")
    Instant raisedAt;

    String standing;

    @Column(name = "standing_since")
    Instant standingSince;

    /** Whether operators were told that it has waited for long. */
    boolean reminded;

    /** Whether it was ever cleared, so that people may have been told. */
    boolean released;

    @Column(name = "needs_approval")
    boolean needsApproval;

    @Column(name = "approved_version")
    Integer approvedVersion;

    /** Of the council that it concerns, as far as that is known today. */
    String urn;

    boolean is(Standing asked) {
        return asked.code().equals(standing);
    }

    /** It has stood so since the moment in which it first did. */
    void stands(Standing now, Instant since) {
        if (!is(now)) {
            standing = now.code();
            standingSince = since;
            reminded = false;
        }
    }

    /** Nothing that was approved holds any more. */
    void waits(Instant since) {
        stands(Standing.WAITING, since);
        needsApproval = true;
        approvedVersion = null;
    }

    RaisedAlert raised() {
        Alert alert = new Alert(
                inspection,
                Meaning.valueOf(meaning.toUpperCase(Locale.ROOT)),
                Audience.valueOf(audience.toUpperCase(Locale.ROOT)),
                version,
                withdrawals);
        return new RaisedAlert(
                id,
                alert,
                subject,
                raisedAt,
                Standing.valueOf(standing.toUpperCase(Locale.ROOT)),
                released,
                Optional.ofNullable(urn));
    }
}
