package uk.inspectionalerts.ingest.batching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.inspectionalerts.messaging.Operations;
import uk.inspectionalerts.web.Cursor;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;

/** All batches that were ever handed in, and how they stand. */
@ApplicationScoped
class Batches {

    private static final String BATCH =
            """
            select b.id, b.seq, b.received_at, b.stopped,
                   count(*) filter (where i.outcome = 'WAITING') waiting,
                   count(*) filter (where i.outcome = 'TAKEN_IN') taken_in,
                   count(*) filter (where i.outcome = 'KNOWN') known,
                   count(*) filter (where i.outcome = 'REFUSED') refused
            from batch b join batch_item i on i.batch = b.id
            where %s group by b.id order by b.seq limit %d""";

    private final EntityManager database;
    private final Operations operations;

    Batches(EntityManager database, Operations operations) {
        this.database = database;
        this.operations = operations;
    }

    Optional<Batch> find(UUID id) {
        return batches(BATCH.formatted("b.id = ?1", 1), id).findAny();
    }

    /** One page of all batches, newest last. */
    Page<Batch> list(Paging paging) {
        long after = paging.after().map(cursor -> cursor.part(0, Long::valueOf)).orElse(0L);
        List<Batch> found = batches(BATCH.formatted("b.seq > ?1", paging.lookAhead()), after)
                .toList();
        return Page.of(found, paging, batch -> Cursor.of(batch.seq()));
    }

    /** One page of the documents of a batch, in the order of the delivery. */
    Page<BatchItem> items(UUID batch, Optional<ItemOutcome> outcome, Paging paging) {
        int after =
                paging.after().map(cursor -> cursor.part(0, Integer::valueOf)).orElse(-1);
        Stream<Tuple> found = tuples(database.createNativeQuery(
                        """
                        select position, file, outcome, report, reason, detail from batch_item
                        where batch = ?1 and position > ?2 and (cast(?3 as text) is null or outcome = ?3)
                        order by position limit ?4""",
                        Tuple.class)
                .setParameter(1, batch)
                .setParameter(2, after)
                .setParameter(3, outcome.map(Enum::name).orElse(null))
                .setParameter(4, paging.lookAhead())
                .getResultList());
        return Page.of(found.map(Batches::item).toList(), paging, item -> Cursor.of(item.position()));
    }

    /** Has no further document of the batch looked into, or has it go on; without such a batch nothing happens. */
    @Transactional
    public void stop(UUID id, boolean stopped, String by) {
        int changed = database.createNativeQuery("update batch set stopped = ?1 where id = ?2 and stopped <> ?1")
                .setParameter(1, stopped)
                .setParameter(2, id)
                .executeUpdate();
        if (changed > 0) {
            operations.note(stopped ? "batch stopped" : "batch resumed", "batch " + id, by, Optional.empty(), 1);
        }
    }

    private Stream<Batch> batches(String sql, Object parameter) {
        return tuples(database.createNativeQuery(sql, Tuple.class)
                        .setParameter(1, parameter)
                        .getResultList())
                .map(row -> new Batch(
                        row.get("id", UUID.class),
                        row.get("seq", Long.class),
                        row.get("received_at", Instant.class),
                        row.get("stopped", Boolean.class),
                        count(row, "waiting"),
                        count(row, "taken_in"),
                        count(row, "known"),
                        count(row, "refused")));
    }

    private static BatchItem item(Tuple row) {
        return new BatchItem(
                row.get("position", Integer.class),
                row.get("file", String.class),
                ItemOutcome.valueOf(row.get("outcome", String.class)).word(),
                row.get("report", UUID.class),
                row.get("reason", String.class),
                row.get("detail", String.class));
    }

    private static int count(Tuple row, String name) {
        return row.get(name, Long.class).intValue();
    }

    private static Stream<Tuple> tuples(List<?> rows) {
        return rows.stream().map(Tuple.class::cast);
    }
}
