package uk.inspectionalerts.ingest.batching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.ingest.intake.Outcome;
import uk.inspectionalerts.ingest.intake.Receipt;
import uk.inspectionalerts.ingest.intake.Submission;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.ingest.report.Given;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.Sha256;
import uk.inspectionalerts.ingest.report.Urn;

/**
 * The documents that wait. One is claimed for a while, taken in, and settled: each a transaction of its own, since reading
 * a document is slow. A worker that dies in between leaves a claim that ends.
 */
@ApplicationScoped
class BatchQueue {

    private final EntityManager database;
    private final BatchConfig config;
    private final Clock clock;

    BatchQueue(EntityManager database, BatchConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A document in hand.
     *
     * @param attempts how often it was claimed, this time included
     */
    record Claimed(UUID batch, int position, int attempts, Submission submission) {}

    /** Claims the next document; empty if none waits that is not claimed. */
    @Transactional
    public Optional<Claimed> claim() {
        Instant now = clock.instant();
        return database
                .createNativeQuery(
                        """
                        update batch_item i set claimed_until = ?2, attempts = attempts + 1
                        from batch b
                        where b.id = i.batch and (i.batch, i.position) = (
                            select w.batch, w.position from batch_item w join batch o on o.id = w.batch
                            where w.outcome = 'WAITING' and not o.stopped
                              and (w.claimed_until is null or w.claimed_until <= ?1)
                            order by o.seq, w.position limit 1
                            for update of w skip locked)
                        returning i.batch, i.position, i.attempts, i.bytes, i.kind, i.urn, i.published_on, i.source_url,
                            i.alerts, i.replaces, b.handed_in_by, b.received_at""",
                        Tuple.class)
                .setParameter(1, now)
                .setParameter(2, now.plus(config.lease()))
                .getResultList()
                .stream()
                .map(row -> claimed((Tuple) row))
                .findAny();
    }

    /**
     * Notes that the document is held and forgets its bytes. It counts as taken in if this batch brought it, once for the
     * same bytes, however often a worker died over it.
     */
    @Transactional
    public void settle(Claimed item, Receipt receipt) {
        lock(item.batch());
        boolean brought =
                receipt.held().report().provenance().equals(item.submission().provenance());
        UUID report = receipt.held().report().id().value();
        database.createNativeQuery(
                        """
                        update batch_item set bytes = null, claimed_until = null, report = ?3,
                            outcome = case when ?4 and not exists (
                                select 1 from batch_item o
                                where o.batch = ?1 and o.report = ?3 and o.outcome = 'TAKEN_IN')
                                then 'TAKEN_IN' else 'KNOWN' end
                        where batch = ?1 and position = ?2 and outcome = 'WAITING'""")
                .setParameter(1, item.batch())
                .setParameter(2, item.position())
                .setParameter(3, report)
                .setParameter(4, brought)
                .executeUpdate();
    }

    /** Notes why the document is not taken in and forgets its bytes. */
    @Transactional
    public void settle(Claimed item, Outcome.Refused refused) {
        database.createNativeQuery(
                        """
                        update batch_item set bytes = null, claimed_until = null, outcome = 'REFUSED',
                            reason = ?3, detail = ?4
                        where batch = ?1 and position = ?2 and outcome = 'WAITING'""")
                .setParameter(1, item.batch())
                .setParameter(2, item.position())
                .setParameter(3, refused.title())
                .setParameter(4, refused.detail())
                .executeUpdate();
    }

    /** One document of a batch is settled at a time, so that two of the same bytes see each other. */
    private void lock(UUID batch) {
        database.createNativeQuery("select 1 from batch where id = ?1 for update")
                .setParameter(1, batch)
                .getSingleResult();
    }

    private static Claimed claimed(Tuple row) {
        byte[] bytes = row.get("bytes", byte[].class);
        return new Claimed(
                row.get("batch", UUID.class),
                row.get("position", Integer.class),
                row.get("attempts", Integer.class),
                new Submission(
                        bytes,
                        Sha256.of(bytes),
                        MediaKind.valueOf(row.get("kind", String.class)),
                        new Given(
                                Optional.ofNullable(row.get("urn", String.class))
                                        .map(Urn::new),
                                Optional.ofNullable(row.get("published_on", LocalDate.class)),
                                Optional.ofNullable(row.get("source_url", String.class))
                                        .map(URI::create),
                                AlertChoice.valueOf(row.get("alerts", String.class))),
                        Optional.ofNullable(row.get("replaces", UUID.class)).map(ReportId::new),
                        Optional.empty(),
                        new Provenance(
                                Provenance.BULK,
                                row.get("handed_in_by", String.class),
                                row.get("received_at", Instant.class))));
    }
}
