package uk.inspectionalerts.notification.enrolling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.inspectionalerts.notification.webhook.EndpointUrl;
import uk.inspectionalerts.notification.webhook.Standing;

@Entity
@Table(name = "webhook_endpoint")
class EndpointRow {

    @Id
    UUID id;

    String url;

    @Column(columnDefinition = "text[]")
    List<String> authorities;

    byte[] secret;

    @Column(name = "former_secret")
    byte[] formerSecret;

    @Column(name = "former_until")
    Instant formerUntil;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "failing_since")
    Instant failingSince;

    int failures;

    @Column(name = "disabled_at")
    Instant disabledAt;

    @Column(name = "disabled_reason")
    String disabledReason;

    Standing standing() {
        return new Standing(Optional.ofNullable(failingSince), failures);
    }

    void standing(Standing standing) {
        failingSince = standing.failingSince().orElse(null);
        failures = standing.failures();
    }

    void disable(String why, Instant now) {
        disabledAt = now;
        disabledReason = why;
    }

    void enable() {
        disabledAt = null;
        disabledReason = null;
    }

    Endpoint endpoint() {
        return new Endpoint(
                id,
                new EndpointUrl(URI.create(url)),
                Set.copyOf(authorities),
                createdAt,
                Optional.ofNullable(formerUntil),
                standing(),
                Optional.ofNullable(disabledAt).map(at -> new Endpoint.Disabled(at, disabledReason)));
    }
}
