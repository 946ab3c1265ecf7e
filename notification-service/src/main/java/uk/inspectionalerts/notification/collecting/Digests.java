package uk.inspectionalerts.notification.collecting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The messages that tell several alerts, and what each is to tell. Each has one delivery, due at its slot, from the moment
 * that it is begun.
 */
@ApplicationScoped
public class Digests implements PanacheRepositoryBase<DigestEntryRow, DigestEntryRow.Id> {

    /** Slots lie in the future, so that the first or the second is open; more were tried only with clocks far apart. */
    private static final int MOST_SLOTS = 10;

    /**
     * Adds each entry to the message of its person and channel that is due at that slot, or at the first one after it
     * that nobody has begun to send. The delivery of the message stays locked until the transaction ends, so that an
     * entry is either in it before it is sent or goes to the next.
     *
     * @param next from a slot to the one after it
     */
    @Transactional(TxType.MANDATORY)
    public void add(DigestKind kind, Collection<Entry> entries, Instant slot, UnaryOperator<Instant> next) {
        entries.stream()
                .collect(Collectors.groupingBy(Entry::channel))
                .forEach((channel, some) -> add(new Message(channel, kind, slot), some, next));
    }

    /** What one message has in common with those to other persons. */
    private record Message(String channel, DigestKind kind, Instant slot) {}

    private void add(Message first, List<Entry> entries, UnaryOperator<Instant> next) {
        Map<UUID, Entry> left =
                new HashMap<>(entries.stream().collect(Collectors.toMap(Entry::person, Function.identity())));
        Message message = first;
        for (int slots = 0; !left.isEmpty(); slots++) {
            if (slots == MOST_SLOTS) {
                throw new IllegalStateException("the digests of " + MOST_SLOTS + " slots from " + first.slot()
                        + " are being sent: the clocks of the instances are apart");
            }
            open(message, left.keySet()).forEach((person, digest) -> {
                DigestEntryRow row = DigestEntryRow.of(digest, left.remove(person));
                persist(row);
            });
            message = new Message(message.channel(), message.kind(), next.apply(message.slot()));
        }
        flush();
    }

    /** Begins the messages that are not begun; the ids of those that are not being sent yet, locked, by person. */
    @SuppressWarnings("unchecked") // native queries have untyped rows
    private Map<UUID, UUID> open(Message message, Set<UUID> persons) {
        String ids = persons.stream().map(UUID::toString).collect(Collectors.joining(","));
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into digest (id, person, channel, kind, slot)
                        select gen_random_uuid(), p.id, :channel, :kind, :slot from person p
                         where p.id = any (cast(string_to_array(:persons, ',') as uuid[])) order by p.id
                        on conflict on constraint uq_digest do nothing
                        """)
                .setParameter("channel", message.channel())
                .setParameter("kind", message.kind().code())
                .setParameter("slot", message.slot())
                .setParameter("persons", ids)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into delivery (id, digest, person, channel, why, status, due_since, next_at)
                        select gen_random_uuid(), g.id, g.person, g.channel, '', 'due', g.slot, g.slot from digest g
                         where g.channel = :channel and g.kind = :kind and g.slot = :slot
                           and g.person = any (cast(string_to_array(:persons, ',') as uuid[])) order by g.person
                        on conflict on constraint uq_delivery_digest do nothing
                        """)
                .setParameter("channel", message.channel())
                .setParameter("kind", message.kind().code())
                .setParameter("slot", message.slot())
                .setParameter("persons", ids)
                .executeUpdate();
        List<Object[]> begun = getEntityManager()
                .createNativeQuery(
                        """
                        select d.person, d.digest, d.status, d.attempts from delivery d join digest g on g.id = d.digest
                         where g.channel = :channel and g.kind = :kind and g.slot = :slot
                           and g.person = any (cast(string_to_array(:persons, ',') as uuid[]))
                         order by d.person for update of d
                        """)
                .setParameter("channel", message.channel())
                .setParameter("kind", message.kind().code())
                .setParameter("slot", message.slot())
                .setParameter("persons", ids)
                .getResultList();
        return begun.stream()
                .filter(row -> row[2].equals("due") && row[3].equals(0))
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    /** What the message is to tell, as it was added. */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, List<String>> entries(UUID digest) {
        return list("id.digest", digest).stream().collect(Collectors.toMap(row -> row.id.alert(), row -> row.why));
    }

    /** Of all that it was to tell, the message now being sent tells these alerts. */
    @Transactional(TxType.MANDATORY)
    public void telling(UUID digest, Collection<UUID> alerts) {
        list("id.digest", digest).forEach(row -> row.told = alerts.contains(row.id.alert()));
    }
}
