package uk.inspectionalerts.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Rule;
import uk.inspectionalerts.notification.auditing.AuditTrail;
import uk.inspectionalerts.notification.auditing.Happening;
import uk.inspectionalerts.notification.digest.Frequency;
import uk.inspectionalerts.web.ProblemException;

/** Use case: an address is subscribed, or what it subscribes to is changed, confirmed or handed over. */
@ApplicationScoped
public class Subscribing {

    /** However often somebody asks for a subscription, its owner is not written to more often than that. */
    private static final Duration ASKED_ONCE_IN = Duration.ofHours(1);

    private static final String BY_OWNER = "confirmed through the link sent to the address";

    private final Subscriptions subscriptions;
    private final Unsubscribing unsubscribing;
    private final Persons persons;
    private final Owners owners;
    private final AuditTrail audit;
    private final Clock clock;

    Subscribing(
            Subscriptions subscriptions,
            Unsubscribing unsubscribing,
            Persons persons,
            Owners owners,
            AuditTrail audit,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.unsubscribing = unsubscribing;
        this.persons = persons;
        this.owners = owners;
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
        Optional<SubscriptionRow> known = subscriptions.same(person, rule);
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
        SubscriptionRow row = known.orElseGet(() -> {
            SubscriptionRow fresh =
                    of(person, target.channel(), rule, asking.frequency().orElse(Frequency.IMMEDIATE));
            add(fresh, asking.by());
            return fresh;
        });
        asking.answerable().ifPresent(given -> answer(row, given, asking.by()));
        asking.escalation().ifPresent(given -> escalate(row, given, asking.by()));
        asking.confirmation().filter(given -> row.confirmedAt == null).ifPresent(given -> confirm(row, given));
        if (row.confirmedAt == null
                && (row.askedAt == null || row.askedAt.isBefore(clock.instant().minus(ASKED_ONCE_IN)))) {
            askOwner(row);
        }
        return new Subscribed(row.subscription(), known.isEmpty());
    }

    private SubscriptionRow of(PersonRow person, String channel, Rule rule, Frequency frequency) {
        SubscriptionRow row = new SubscriptionRow();
        row.id = UUID.randomUUID();
        row.person = person;
        row.channel = channel;
        row.createdAt = clock.instant();
        row.rule(rule);
        row.frequency(frequency);
        return row;
    }

    private void add(SubscriptionRow row, String by) {
        subscriptions.persist(row);
        note(Happening.SUBSCRIBED, by, row);
    }

    /** Has that address stand in for the subscription from now on, as soon as its owner agrees, and no other one. */
    private void escalate(SubscriptionRow row, Escalation wanted, String by) {
        int minutes = Math.toIntExact(wanted.after().toMinutes());
        Optional<SubscriptionRow> now = subscriptions.standInOf(row.id);
        Optional<SubscriptionRow> same =
                now.filter(standIn -> wanted.address().value().equals(standIn.person.address));
        if (same.isPresent()) {
            SubscriptionRow standIn = same.get();
            if (standIn.afterMinutes != minutes) {
                standIn.afterMinutes = minutes;
                changed(standIn, by);
            }
            return;
        }
        now.ifPresent(standIn -> unsubscribing.end(standIn.id, by));
        subscriptions.flush();
        SubscriptionRow standIn =
                of(persons.with(wanted.address().value()), Target.EMAIL, row.rule(), Frequency.IMMEDIATE);
        standIn.escalates = row.id;
        standIn.afterMinutes = minutes;
        add(standIn, by);
        askOwner(standIn);
    }

    /** It asks for something else: its owner, unless they have agreed before, is asked anew. */
    private void changed(SubscriptionRow row, String by) {
        note(Happening.CHANGED, by, row);
        if (row.confirmedAt == null) {
            askOwner(row);
        }
    }

    /**
     * Changes what is asked to change, and confirms if a confirmation is given. What waits in a digest stays there: another
     * frequency holds for later alerts. Empty when the person has that other rule already, so that there would be two of
     * it.
     */
    @Transactional
    Optional<Subscription> change(UUID id, Asking asking) {
        Rule rule = asking.rule();
        // the person first, like whoever subscribes or is forgotten
        PersonRow person = persons.locked(subscriptions.findById(id).person.id);
        SubscriptionRow row = subscriptions.locked(id);
        if (row.escalates == null
                && subscriptions
                        .same(person, rule)
                        .filter(other -> !other.id.equals(id))
                        .isPresent()) {
            return Optional.empty();
        }
        Frequency frequency = asking.frequency().orElse(row.frequency());
        boolean asksForSomethingElse = !row.rule().equals(rule) || row.frequency() != frequency;
        boolean anotherRule = !row.rule().equals(rule);
        row.rule(rule);
        row.frequency(frequency);
        asking.confirmation().filter(given -> row.confirmedAt == null).ifPresent(given -> confirm(row, given));
        if (asksForSomethingElse) {
            changed(row, asking.by());
        }
        if (anotherRule) {
            subscriptions.standInOf(id).ifPresent(standIn -> {
                standIn.rule(rule);
                changed(standIn, asking.by());
            });
        }
        asking.answerable().ifPresent(given -> answer(row, given, asking.by()));
        asking.escalation().ifPresent(given -> escalate(row, given, asking.by()));
        return Optional.of(row.subscription());
    }

    /**
     * Has those answer for the subscription from now on.
     *
     * @throws ProblemException 404 if it has ended meanwhile
     */
    @Transactional(TxType.MANDATORY)
    public HandedOver handOver(UUID id, Answerable answerable, String by) {
        SubscriptionRow row = subscriptions.locked(id);
        if (row.endedAt != null) {
            throw ProblemException.notFound("subscription", id);
        }
        return answer(row, answerable, by);
    }

    private HandedOver answer(SubscriptionRow row, Answerable answerable, String by) {
        subscriptions.flush();
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
        subscriptions.flush();
        subscriptions
                .getEntityManager()
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
        SubscriptionRow row = subscriptions.locked(id);
        boolean asked = row.confirmedAt == null && row.endedAt == null && askedAt.equals(row.askedAt);
        if (asked) {
            confirm(row, new Confirmation(BY_OWNER, AuditTrail.OWNER));
        }
        return asked;
    }
}
