package uk.inspectionalerts.notification.collecting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.inspectionalerts.notification.subscription.Reached;

/** Who has just had a message, so that the next is better gathered with those that follow it. */
@ApplicationScoped
public class Grouping {

    private final EntityManager entities;
    private final Duration window;

    Grouping(EntityManager entities, GroupingConfig config) {
        this.entities = entities;
        this.window = config.window();
    }

    /** When the group ends that follows the message, or the group, of that moment. */
    public Instant next(Instant message) {
        return message.plus(window);
    }

    /**
     * Those who had a message of late, or are to have one shortly, by the end of the group that they are in. The others
     * are told at once.
     */
    @Transactional(TxType.MANDATORY)
    public Map<Instant, List<Reached>> gathering(Collection<Reached> reached, Instant now) {
        if (window.isZero()) {
            return Map.of();
        }
        Map<Recipient, Instant> last = last(reached, now);
        return reached.stream()
                .filter(to -> last.containsKey(Recipient.of(to)))
                .collect(Collectors.groupingBy(to -> end(last.get(Recipient.of(to)), now)));
    }

    /** A group that is still gathering is joined, else one begins. */
    private Instant end(Instant last, Instant now) {
        return last.isAfter(now) ? last : next(last);
    }

    private record Recipient(UUID person, String channel) {

        static Recipient of(Reached reached) {
            return new Recipient(reached.person(), reached.channel());
        }
    }

    /** When each of them last had a message that became due within the window, or is to have a group. */
    @SuppressWarnings("unchecked") // native queries have untyped rows
    private Map<Recipient, Instant> last(Collection<Reached> reached, Instant now) {
        List<Object[]> last = entities.createNativeQuery(
                        """
                        select d.person, d.channel, max(d.due_since)
                          from delivery d left join digest g on g.id = d.digest
                         where d.person = any (cast(string_to_array(:persons, ',') as uuid[]))
                           and (d.alert is not null or d.digest is not null) and d.status not in ('abandoned', 'cancelled')
                           and d.due_since > :since and (d.due_since <= :now or g.kind = 'group')
                         group by d.person, d.channel
                        """)
                .setParameter(
                        "persons",
                        reached.stream()
                                .map(to -> to.person().toString())
                                .distinct()
                                .collect(Collectors.joining(",")))
                .setParameter("since", now.minus(window))
                .setParameter("now", now)
                .getResultList();
        return last.stream().collect(Collectors.toMap(row -> new Recipient((UUID) row[0], (String) row[1]), row ->
                (Instant) row[2]));
    }
}
