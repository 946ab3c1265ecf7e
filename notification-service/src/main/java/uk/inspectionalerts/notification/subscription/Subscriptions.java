package uk.inspectionalerts.notification.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Rule;
import uk.inspectionalerts.notification.digest.Frequency;
import uk.inspectionalerts.notification.register.Authorities;

/** The subscriptions that have not ended. */
@ApplicationScoped
public class Subscriptions implements PanacheRepositoryBase<SubscriptionRow, UUID> {

    private final Owners owners;
    private final Authorities authorities;

    Subscriptions(Owners owners, Authorities authorities) {
        this.owners = owners;
        this.authorities = authorities;
    }

    /** The subscription as others have committed it by now, ended or not, which nobody else changes until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    SubscriptionRow locked(UUID id) {
        SubscriptionRow row = findById(id);
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    @Transactional(TxType.MANDATORY)
    Optional<SubscriptionRow> standInOf(UUID id) {
        return find("escalates = ?1 and endedAt is null", id).firstResultOptional();
    }

    /** Whoever stands in for the subscription, or is asked to. */
    @Transactional
    Optional<Subscription> standIn(UUID id) {
        return standInOf(id).map(SubscriptionRow::subscription);
    }

    /** All that are held of that person, the oldest first: its own, and those that it answers or answered for. */
    @Transactional
    public List<HeldSubscription> heldOf(UUID person) {
        Stream<HeldSubscription> own = find("person.id = ?1 order by createdAt", person).stream()
                .map(row -> held(row, "address", row.createdAt, row.endedAt));
        Stream<HeldSubscription> answeredFor = owners.held(person).stream().map(part -> {
            SubscriptionRow row = findById(part.subscription());
            return held(row, "owner", part.since(), part.until() == null ? row.endedAt : part.until());
        });
        return Stream.concat(own, answeredFor).toList();
    }

    private HeldSubscription held(SubscriptionRow row, String part, Instant since, Instant endedAt) {
        return new HeldSubscription(
                row.id, part, asWish(row.subscription()), since, row.ground, row.confirmedAt, endedAt);
    }

    @Transactional
    public Optional<Subscription> subscription(UUID id) {
        return find("id = ?1 and endedAt is null", id).firstResultOptional().map(SubscriptionRow::subscription);
    }

    /** The live subscriptions of that mailbox for which somebody answers. */
    @Transactional
    public List<OwnedSubscription> ownedOf(UUID mailbox) {
        return find("person.id = ?1 and endedAt is null order by createdAt", mailbox).stream()
                .map(row -> new OwnedSubscription(
                        row.id, asWish(row.subscription()), owners.of(row.id).keySet()))
                .filter(owned -> !owned.owners().isEmpty())
                .toList();
    }

    /** The live subscriptions with a higher id than that, without those that stand in for others, at most so many, in the order of their ids. */
    @Transactional
    public List<Subscription> live(UUID after, int limit) {
        return find("endedAt is null and escalates is null and id > ?1 order by id", after)
                .page(0, limit)
                .list()
                .stream()
                .map(SubscriptionRow::subscription)
                .toList();
    }

    /** A position in the list of subscriptions. */
    record Position(Instant createdAt, UUID id) {}

    /** A subscription with its position. */
    record Listed(Subscription subscription, Position position) {}

    /** The subscriptions after that position, the oldest first. */
    @Transactional
    List<Listed> after(Position position, int limit) {
        return find(
                        "endedAt is null and (createdAt > ?1 or createdAt = ?1 and id > ?2) order by createdAt, id",
                        position.createdAt(),
                        position.id())
                .page(0, limit)
                .list()
                .stream()
                .map(row -> new Listed(row.subscription(), new Position(row.createdAt, row.id)))
                .toList();
    }

    /** Whoever runs the service and may be told, each once by a channel, whatever places the rules name. */
    @Transactional(TxType.MANDATORY)
    public List<Addressee> operators() {
        return find(
                        "audience = ?1 and endedAt is null and confirmedAt is not null order by createdAt",
                        Audience.OPERATOR.code())
                .list()
                .stream()
                .map(row -> new Addressee(row.person.id, row.channel, "you are subscribed as an operator."))
                .distinct()
                .toList();
    }

    /** What it is for, as its subscriber would say it. */
    @Transactional
    public String asWish(Subscription subscription) {
        Rule rule = subscription.rule();
        return subscription
                .standIn()
                .map(standIn -> standIn.asWish(rule.inWords(authorities::nameOf, authorities::regionOf)))
                .orElseGet(() -> asWish(rule, subscription.frequency()));
    }

    /** The rule as its subscriber would say it. */
    @Transactional
    public String asWish(Rule rule, Frequency frequency) {
        return rule.asWish(frequency, authorities::nameOf, authorities::regionOf);
    }

    /** The one that the person has with that rule. */
    @Transactional(TxType.MANDATORY)
    Optional<SubscriptionRow> same(PersonRow person, Rule rule) {
        return find("person = ?1 and endedAt is null and escalates is null", person).list().stream()
                .filter(row -> row.rule().equals(rule))
                .findFirst();
    }
}
