package uk.inspectionalerts.notification.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Rule;
import uk.inspectionalerts.notification.auditing.AuditTrail;
import uk.inspectionalerts.notification.auditing.Happening;
import uk.inspectionalerts.notification.digest.Frequency;
import uk.inspectionalerts.notification.enrolling.WebhookEnded;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.register.Authorities;
import uk.inspectionalerts.notification.subscription.Reached.Match;
import uk.inspectionalerts.web.ProblemException;

/** The subscriptions that have not ended. */
@ApplicationScoped
public class Subscriptions implements PanacheRepositoryBase<SubscriptionRow, UUID> {

    /** However often somebody asks for a subscription, its owner is not written to more often than that. */
    private static final Duration ASKED_ONCE_IN = Duration.ofHours(1);

    private static final String BY_OWNER = "confirmed through the link sent to the address";

    private final Persons persons;
    private final Owners owners;
    private final Authorities authorities;
    private final Waiting waiting;
    private final AuditTrail audit;
    private final Clock clock;

    Subscriptions(
            Persons persons, Owners owners, Authorities authorities, Waiting waiting, AuditTrail audit, Clock clock) {
        this.waiting = waiting;
        this.persons = persons;
        this.owners = owners;
        this.authorities = authorities;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a subscription is new, or was there before. */
    record Subscribed(Subscription subscription, boolean isNew) {}

    /**
     * Subscribes the address. The same address, audience and rule is the same subscription, however often it is asked
     * for; a confirmation confirms it if it still waits.
     *
     * @throws ProblemException 409 if it is known with another frequency: to change that silently, or to keep it silently,
     *     would both surprise
     */
    @Transactional
    Subscribed subscribe(Target target, Asking asking) {
        Rule rule = asking.rule();
        PersonRow person = persons.with(target.address());
        Optional<SubscriptionRow> known = same(person, rule);
        known.filter(row -> asking.frequency()
                        .filter(other -> other != row.frequency())
                        .isPresent())
                .ifPresent(row -> {
                    throw new ProblemException(
                            Status.CONFLICT,
                            "This address has a subscription with that rule already, with frequency "
                                    + Codes.of(row.frequency()) + ": change it with PATCH /subscriptions/" + row.id
                                    + ".");
                });
        SubscriptionRow row = known.orElseGet(SubscriptionRow::new);
        if (known.isEmpty()) {
            row.id = UUID.randomUUID();
            row.person = person;
            row.channel = target.channel();
            row.createdAt = clock.instant();
            row.rule(rule);
            row.frequency(asking.frequency().orElse(Frequency.IMMEDIATE));
            persist(row);
            note(Happening.SUBSCRIBED, asking.by(), row);
        }
        asking.answerable().ifPresent(given -> answer(row, given, asking.by()));
        asking.confirmation().filter(given -> row.confirmedAt == null).ifPresent(given -> confirm(row, given));
        if (row.confirmedAt == null
                && (row.askedAt == null || row.askedAt.isBefore(clock.instant().minus(ASKED_ONCE_IN)))) {
            askOwner(row);
        }
        return new Subscribed(row.subscription(), known.isEmpty());
    }

    /**
     * Changes what is asked to change, and confirms if a confirmation is given. What waits in a digest stays there: another
     * frequency holds for later alerts. Empty when the person has that other rule already, so that there would be two of
     * it.
     */
    @Transactional
    Optional<Subscription> change(UUID id, Asking asking) {
        Rule rule = asking.rule();
        SubscriptionRow row = findById(id, LockModeType.PESSIMISTIC_WRITE);
        PersonRow person = persons.locked(row.person.id);
        if (same(person, rule).filter(other -> !other.id.equals(id)).isPresent()) {
            return Optional.empty();
        }
        Frequency frequency = asking.frequency().orElse(row.frequency());
        boolean asksForSomethingElse = !row.rule().equals(rule) || row.frequency() != frequency;
        row.rule(rule);
        row.frequency(frequency);
        if (asksForSomethingElse) {
            note(Happening.CHANGED, asking.by(), row);
        }
        asking.answerable().ifPresent(given -> answer(row, given, asking.by()));
        asking.confirmation().filter(given -> row.confirmedAt == null).ifPresent(given -> confirm(row, given));
        if (row.confirmedAt == null && asksForSomethingElse) {
            askOwner(row);
        }
        return Optional.of(row.subscription());
    }

    /**
     * Has those answer for the subscription from now on.
     *
     * @throws ProblemException 404 if it has ended meanwhile
     */
    @Transactional(TxType.MANDATORY)
    public HandedOver handOver(UUID id, Answerable answerable, String by) {
        SubscriptionRow row = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row.endedAt != null) {
            throw ProblemException.notFound("subscription", id);
        }
        return answer(row, answerable, by);
    }

    private HandedOver answer(SubscriptionRow row, Answerable answerable, String by) {
        flush();
        HandedOver handedOver = owners.replace(row, answerable, by);
        if (!handedOver.fresh().isEmpty() || !handedOver.old().isEmpty()) {
            note(Happening.HANDED_OVER, by, row);
        }
        return handedOver;
    }

    private void confirm(SubscriptionRow row, Confirmation confirmation) {
        row.confirm(confirmation, clock.instant());
        note(Happening.CONFIRMED, confirmation.by(), row);
    }

    private void note(Happening what, String by, SubscriptionRow row) {
        audit.note(what, by, row.person.address, row.id);
    }

    /** A letter to the owner is due at once; the links of earlier ones are void. */
    private void askOwner(SubscriptionRow row) {
        row.askedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        flush();
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into delivery (id, subscription, person, channel, why, status, due_since, next_at)
                        values (:id, :subscription, :person, :channel, 'somebody asked for it.', 'due', :now, :now)
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("subscription", row.id)
                .setParameter("person", row.person.id)
                .setParameter("channel", row.channel)
                .setParameter("now", row.askedAt)
                .executeUpdate();
    }

    /**
     * Confirms it in the owner's name.
     *
     * @param askedAt as the owner was asked
     * @return false if it is confirmed already, has ended, or was asked for anew meanwhile
     */
    @Transactional
    public boolean confirmedByOwner(UUID id, Instant askedAt) {
        SubscriptionRow row = findById(id, LockModeType.PESSIMISTIC_WRITE);
        boolean asked = row.confirmedAt == null && row.endedAt == null && askedAt.equals(row.askedAt);
        if (asked) {
            confirm(row, new Confirmation(BY_OWNER, AuditTrail.OWNER));
        }
        return asked;
    }

    /**
     * Ends the subscription, unless it has ended; what still waits to be sent for its sake is never sent.
     *
     * @param by who ends it
     */
    @Transactional
    void end(UUID id, String by) {
        SubscriptionRow row = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row.endedAt != null) {
            return;
        }
        row.end(clock.instant());
        note(Happening.ENDED, by, row);
        flush();
        waiting.end(row);
    }

    /**
     * Ends the subscriptions for whose sake that delivery of an alert or a digest was sent, and those that could bring the
     * person another like it. Nothing happens for what is no such delivery.
     */
    @Transactional
    public void endAllBehind(UUID delivery) {
        waiting.behind(delivery).forEach(subscription -> end(subscription, AuditTrail.OWNER));
    }

    /** Ends all subscriptions of that person, and has it answer for none any more. */
    @Transactional
    public void endAllOf(UUID person, String by) {
        find("person.id = ?1 and endedAt is null order by id", person).list().forEach(row -> end(row.id, by));
        owners.release(person);
    }

    /** Ends those, at most so many, that were last asked for before then and never confirmed. Answers how many. */
    @Transactional
    public int endUnconfirmed(Instant askedBefore, int limit) {
        List<SubscriptionRow> waiting = find(
                        "confirmedAt is null and endedAt is null and coalesce(askedAt, createdAt) < ?1", askedBefore)
                .page(0, limit)
                .list();
        waiting.forEach(row -> end(row.id, AuditTrail.SERVICE));
        return waiting.size();
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
                row.id, part, asWish(row.rule(), row.frequency()), since, row.ground, row.confirmedAt, endedAt);
    }

    /** Nothing is for a webhook that has ended. */
    @Transactional(TxType.MANDATORY)
    void webhookEnded(@Observes WebhookEnded ended) {
        find(
                        "person.address = ?1 and endedAt is null order by id",
                        ended.webhook().toString())
                .list()
                .forEach(row -> end(row.id, ended.by()));
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
                        row.id,
                        asWish(row.rule(), row.frequency()),
                        owners.of(row.id).keySet()))
                .filter(owned -> !owned.owners().isEmpty())
                .toList();
    }

    /** The live subscriptions with a higher id than that, at most so many, in the order of their ids. */
    @Transactional
    public List<Subscription> live(UUID after, int limit) {
        return find("endedAt is null and id > ?1 order by id", after).page(0, limit).list().stream()
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

    /**
     * Everybody whom a rule for one of the audiences lets hear of the outcome and who may be alerted, each once by a
     * channel, in the order of their ids.
     */
    @Transactional(TxType.MANDATORY)
    public List<Reached> reached(Outcome outcome, Set<Audience> audiences) {
        Set<String> groups = outcome.about().map(this::groupsOf).orElse(Set.of());
        return matching(audiences, rule -> rule.wants(outcome, groups));
    }

    /**
     * Those of the audience who named the council's place and may be told, each once with all rules that match. A webhook
     * is told alerts only.
     */
    @Transactional(TxType.MANDATORY)
    public List<Addressee> concerned(Council council, Audience audience) {
        Set<String> groups = groupsOf(council);
        return matching(Set.of(audience), rule -> rule.concerns(council, groups)).stream()
                .filter(reached -> !reached.channel().equals(Target.WEBHOOK))
                .map(reached -> new Addressee(reached.person(), reached.channel(), reached.reason()))
                .toList();
    }

    private Set<String> groupsOf(Council council) {
        return authorities.groupsOf(council.urn());
    }

    private List<Reached> matching(Set<Audience> audiences, Predicate<Rule> matches) {
        record Person(UUID id, String channel) {}
        Map<Person, List<Match>> rules = find(
                        "audience in ?1 and endedAt is null and confirmedAt is not null order by createdAt",
                        audiences.stream().map(Audience::code).toList())
                .list()
                .stream()
                .filter(row -> matches.test(row.rule()))
                .collect(Collectors.groupingBy(
                        row -> new Person(row.person.id, row.channel),
                        Collectors.mapping(this::match, Collectors.toList())));
        return rules.entrySet().stream()
                .map(matched ->
                        new Reached(matched.getKey().id(), matched.getKey().channel(), matched.getValue()))
                .sorted(Comparator.comparing(Reached::person).thenComparing(Reached::channel))
                .toList();
    }

    private Match match(SubscriptionRow row) {
        Rule rule = row.rule();
        return new Match(row.id, rule, row.frequency(), rule.inWords(authorities::nameOf, authorities::regionOf));
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

    /** The rule as its subscriber would say it. */
    @Transactional
    public String asWish(Rule rule, Frequency frequency) {
        return rule.asWish(frequency, authorities::nameOf, authorities::regionOf);
    }

    private Optional<SubscriptionRow> same(PersonRow person, Rule rule) {
        return find("person = ?1 and endedAt is null", person).list().stream()
                .filter(row -> row.rule().equals(rule))
                .findFirst();
    }
}
