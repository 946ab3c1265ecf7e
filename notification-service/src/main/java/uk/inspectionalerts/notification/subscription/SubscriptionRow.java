package uk.inspectionalerts.notification.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Rule;

@Entity
@Table(name = "subscription")
class SubscriptionRow {

    @Id
    UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "person")
    PersonRow person;

    String channel;

    String audience;

    @Column(columnDefinition = "text[]")
    List<String> authorities;

    @Column(columnDefinition = "text[]")
    List<String> regions;

    @Column(columnDefinition = "text[]")
    List<String> types;

    @Column(name = "created_at")
    Instant createdAt;

    String ground;

    @Column(name = "confirmed_by")
    String confirmedBy;

    @Column(name = "confirmed_at")
    Instant confirmedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    Rule rule() {
        return new Rule(
                Audience.valueOf(audience.toUpperCase(Locale.ROOT)),
                Set.copyOf(authorities),
                Set.copyOf(regions),
                Set.copyOf(types));
    }

    void rule(Rule rule) {
        audience = rule.audience().code();
        authorities = List.copyOf(rule.authorities());
        regions = List.copyOf(rule.regions());
        types = List.copyOf(rule.types());
    }

    void confirm(Confirmation confirmation, Instant now) {
        ground = confirmation.ground();
        confirmedBy = confirmation.by();
        confirmedAt = now;
    }

    void end(Instant now) {
        endedAt = now;
    }

    Subscription subscription() {
        return new Subscription(id, rule(), channel, person.address, confirmedAt != null, ground);
    }
}
