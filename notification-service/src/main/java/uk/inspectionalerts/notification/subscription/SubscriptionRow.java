package uk.inspectionalerts.notification.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Rule;
import uk.inspectionalerts.notification.criterion.Criteria;
import uk.inspectionalerts.notification.criterion.Criteria.Matching;
import uk.inspectionalerts.notification.criterion.Direction;
import uk.inspectionalerts.notification.criterion.Places;
import uk.inspectionalerts.notification.criterion.Severity;
import uk.inspectionalerts.notification.digest.Frequency;
import uk.inspectionalerts.notification.outcome.Area;
import uk.inspectionalerts.notification.outcome.Grade;

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

    @Column(columnDefinition = "text[]")
    List<String> groups;

    @Column(columnDefinition = "text[]")
    List<String> areas;

    @Column(columnDefinition = "text[]")
    List<String> grades;

    @Column(columnDefinition = "text[]")
    List<String> directions;

    String severity;

    String matching;

    String frequency;

    @Column(name = "created_at")
    Instant createdAt;

    String ground;

    @Column(name = "confirmed_by")
    String confirmedBy;

    @Column(name = "confirmed_at")
    Instant confirmedAt;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    /** Which subscription this one stands in for; null for one of its own. */
    UUID escalates;

    @Column(name = "after_minutes")
    Integer afterMinutes;

    Rule rule() {
        return new Rule(
                read(Audience.class, audience),
                new Places(Set.copyOf(authorities), Set.copyOf(groups), Set.copyOf(regions)),
                new Criteria(
                        read(Matching.class, matching),
                        Set.copyOf(types),
                        read(Area.class, areas),
                        read(Grade.class, grades),
                        read(Direction.class, directions),
                        Optional.ofNullable(severity).map(code -> read(Severity.class, code))));
    }

    void rule(Rule rule) {
        audience = rule.audience().code();
        authorities = List.copyOf(rule.places().authorities());
        groups = List.copyOf(rule.places().groups());
        regions = List.copyOf(rule.places().regions());
        types = List.copyOf(rule.criteria().types());
        areas = Codes.of(rule.criteria().areas());
        grades = Codes.of(rule.criteria().grades());
        directions = Codes.of(rule.criteria().directions());
        severity = rule.criteria().severity().map(Codes::of).orElse(null);
        matching = Codes.of(rule.criteria().matching());
    }

    private static <E extends Enum<E>> Set<E> read(Class<E> kind, List<String> codes) {
        return codes.stream().map(code -> read(kind, code)).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E read(Class<E> kind, String code) {
        return Codes.read(kind, code).orElseThrow();
    }

    Frequency frequency() {
        return read(Frequency.class, frequency);
    }

    void frequency(Frequency wanted) {
        frequency = Codes.of(wanted);
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
        return new Subscription(
                id,
                rule(),
                frequency(),
                channel,
                person.address,
                confirmedAt != null,
                ground,
                askedAt,
                Optional.ofNullable(escalates).map(other -> new StandIn(other, Duration.ofMinutes(afterMinutes))));
    }
}
