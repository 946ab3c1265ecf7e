package uk.inspectionalerts.notification.operating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.messaging.Operations;

/**
 * Sends again what was sent or given up, under the id that it had. It tells what holds by then, or nothing; and nobody is
 * sent anything who has no subscription for it any more.
 */
@ApplicationScoped
public class Replays {

    /** How many one call sends again at most. */
    public static final int MOST = 10_000;

    private static final String CHOSEN =
            """
            select d.id from delivery d join person p on p.id = d.person and p.address is not null
             where d.status = any (string_to_array(:statuses, ',')) and d.subscription is null
               and (cast(:id as uuid) is null or d.id = cast(:id as uuid))
               and (cast(:alert as uuid) is null or d.alert = cast(:alert as uuid))
               and (cast(:channel as text) is null or d.channel = :channel)
               and (cast(:webhook as text) is null or d.channel = 'webhook' and p.address = :webhook)
               and d.due_since >= :since and d.due_since < :until
               and (d.notice is not null
                    or exists (select 1 from subscription s
                                where s.person = d.person and s.channel = d.channel
                                  and s.ended_at is null and s.confirmed_at is not null
                                  and (d.rules = '{}' or s.id = any (d.rules))))
             order by d.due_since limit 10001
            """;

    private final EntityManager entities;
    private final Operations operations;
    private final Clock clock;

    Replays(EntityManager entities, Operations operations, Clock clock) {
        this.entities = entities;
        this.operations = operations;
        this.clock = clock;
    }

    /**
     * Which deliveries; what may be null narrows nothing.
     *
     * @param statuses those that they may have, beside each other
     * @param since due then or later
     * @param until due before then
     */
    public record Choice(
            UUID id, List<String> statuses, UUID alert, String channel, UUID webhook, Instant since, Instant until) {}

    /** How many are chosen; {@link #MOST} and one if they are too many. */
    @Transactional
    public int count(Choice choice) {
        return chosen(entities.createNativeQuery(CHOSEN), choice)
                .getResultList()
                .size();
    }

    /** Has them sent again as if they were due now; answers how many. */
    @Transactional
    public int replay(Choice choice, String reason, String by) {
        Instant now = clock.instant();
        Query update = entities.createNativeQuery(
                """
                update delivery set status = 'due', due_since = :now, next_at = :now, settled_at = null, reason = null
                 where id in (%s) and status = any (string_to_array(:statuses, ','))
                """
                        .formatted(CHOSEN));
        int replayed = chosen(update.setParameter("now", now), choice).executeUpdate();
        operations.note("replayed", choice.toString(), by, Optional.of(reason), replayed);
        return replayed;
    }

    private static Query chosen(Query query, Choice choice) {
        return query.setParameter("statuses", String.join(",", choice.statuses()))
                .setParameter("id", text(choice.id()))
                .setParameter("alert", text(choice.alert()))
                .setParameter("channel", choice.channel())
                .setParameter("webhook", text(choice.webhook()))
                .setParameter("since", choice.since())
                .setParameter("until", choice.until());
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
