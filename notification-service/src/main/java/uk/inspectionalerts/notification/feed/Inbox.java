package uk.inspectionalerts.notification.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The alerts that were told, for whom they concern, whether or not anybody was sent them. */
@ApplicationScoped
class Inbox {

    private final EntityManager entities;
    private final Clock clock;

    Inbox(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** How many wait for the reader, and how many for anybody. */
    public record Counts(long unread, long unacknowledged) {}

    /**
     * The newest first.
     *
     * @param before raised earlier than this, or then with a lower id
     */
    @Transactional
    List<Entry> entries(Wanted wanted, Instant before, UUID beforeId, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("before", before, "beforeId", beforeId, "limit", limit));
        String page = "select a.id, a.raised_at from alert a where " + scope(wanted, values)
                + " and (a.raised_at, a.id) < (:before, :beforeId) order by a.raised_at desc, a.id desc limit :limit";
        return found(page, wanted.reader(), values);
    }

    /** One of them; empty if there is none of that id, or if it waits for its first approval. */
    @Transactional
    Optional<Entry> entry(String reader, UUID alert) {
        return found(
                        "select a.id, a.raised_at from alert a where a.id = :alert and a.released",
                        reader,
                        Map.of("alert", alert))
                .stream()
                .findFirst();
    }

    @Transactional
    Counts counts(Wanted wanted) {
        Map<String, Object> values = new HashMap<>(Map.of("reader", wanted.reader()));
        Object[] counts = (Object[]) query(
                        """
                        select count(*) filter (where r.alert is null), count(*) filter (where k.alert is null)
                          from alert a
                          left join alert_reading r on r.alert = a.id and r.reader = :reader
                          left join alert_acknowledgement k on k.alert = a.id
                         where %s"""
                                .formatted(scope(wanted, values)),
                        values)
                .getSingleResult();
        return new Counts(((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
    }

    /** The reader has read it; if that was known, nothing changes. */
    @Transactional
    void read(UUID alert, String reader) {
        query(
                        """
                        insert into alert_reading (alert, reader, read_at) values (:alert, :reader, :now)
                        on conflict on constraint pk_alert_reading do nothing""",
                        Map.of("alert", alert, "reader", reader, "now", clock.instant()))
                .executeUpdate();
    }

    /** The reader has it before them still. */
    @Transactional
    void unread(UUID alert, String reader) {
        query(
                        "delete from alert_reading where alert = :alert and reader = :reader",
                        Map.of("alert", alert, "reader", reader))
                .executeUpdate();
    }

    /** Somebody takes it upon them; if anybody has before, nothing changes. */
    @Transactional
    void acknowledge(UUID alert, String by) {
        query(
                        """
                        insert into alert_acknowledgement (alert, acknowledged_by, acknowledged_at)
                        values (:alert, :by, :now)
                        on conflict on constraint pk_alert_acknowledgement do nothing""",
                        Map.of("alert", alert, "by", by, "now", clock.instant()))
                .executeUpdate();
    }

    private static String scope(Wanted wanted, Map<String, Object> values) {
        StringBuilder scope = new StringBuilder("a.released");
        wanted.councils().ifPresent(urns -> {
            scope.append(" and a.audience in ('council', 'general') and a.urn = any(:councils)");
            values.put("councils", urns.toArray(String[]::new));
        });
        wanted.audience().ifPresent(audience -> {
            scope.append(" and a.audience = :audience");
            values.put("audience", audience.code());
        });
        wanted.authority().ifPresent(urn -> {
            scope.append(" and a.urn = :authority");
            values.put("authority", urn);
        });
        wanted.read().ifPresent(read -> {
            scope.append(read ? " and exists " : " and not exists ")
                    .append("(select 1 from alert_reading o where o.alert = a.id and o.reader = :reader)");
            values.put("reader", wanted.reader());
        });
        wanted.acknowledged().ifPresent(acknowledged -> scope.append(acknowledged ? " and exists " : " and not exists ")
                .append("(select 1 from alert_acknowledgement o where o.alert = a.id)"));
        return scope.toString();
    }

    @SuppressWarnings("unchecked") // native queries have untyped rows
    private List<Entry> found(String alerts, String reader, Map<String, Object> values) {
        List<Object[]> rows = query(
                        """
                        select a.id, r.read_at, k.acknowledged_by, k.acknowledged_at,
                               d.delivered, d.waiting, d.retrying, d.failed
                          from (%s) a
                          left join alert_reading r on r.alert = a.id and r.reader = :reader
                          left join alert_acknowledgement k on k.alert = a.id
                          cross join lateral (
                              select count(*) filter (where status = 'delivered') as delivered,
                                     count(*) filter (where status in ('due', 'in_flight', 'retrying', 'unknown')) as waiting,
                                     count(*) filter (where status in ('retrying', 'unknown')) as retrying,
                                     count(*) filter (where status = 'abandoned') as failed
                                from delivery where alert = a.id) d
                         order by a.raised_at desc, a.id desc"""
                                .formatted(alerts),
                        values)
                .setParameter("reader", reader)
                .getResultList();
        return rows.stream().map(Inbox::entry).toList();
    }

    private static Entry entry(Object[] row) {
        return new Entry(
                (UUID) row[0],
                Optional.ofNullable((Instant) row[1]),
                Optional.ofNullable((String) row[2]).map(by -> new Entry.Acknowledged(by, (Instant) row[3])),
                new Entry.Sent(number(row[4]), number(row[5]), number(row[6]), number(row[7])));
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }

    private Query query(String sql, Map<String, Object> values) {
        Query query = entities.createNativeQuery(sql);
        values.forEach(query::setParameter);
        return query;
    }
}
