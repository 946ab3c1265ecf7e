package uk.inspectionalerts.ingest.batching;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.Urn;
import uk.inspectionalerts.ingest.unpacking.DeliveredDocument;
import uk.inspectionalerts.ingest.unpacking.Delivery;
import uk.inspectionalerts.web.ProblemException;

/** The use case: a delivery becomes a batch, all of it or nothing, or is recognised as one that is. */
@ApplicationScoped
class AcceptBatch {

    private static final int CONFLICT = 409;
    private static final int LONGEST_SECONDS = 600;

    private final EntityManager database;

    AcceptBatch(EntityManager database) {
        this.database = database;
    }

    /**
     * Keeps the documents until they are settled. A request that its sender gave the same name before is answered with
     * the batch that came of it.
     *
     * @param key the sender's own name for the request
     * @throws ProblemException 409 if the name was given to another request
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public UUID handle(Delivery delivery, Optional<String> key, Provenance provenance) {
        UUID id = UUID.randomUUID();
        String fingerprint = delivery.fingerprint().hex();
        // waits for another request of the same name
        int added = database.createNativeQuery(
                        """
                        insert into batch (id, handed_in_by, received_at, idempotency_key, request_sha256)
                        values (?1, ?2, ?3, cast(?4 as text), ?5) on conflict do nothing""")
                .setParameter(1, id)
                .setParameter(2, provenance.handedInBy())
                .setParameter(3, provenance.receivedAt())
                .setParameter(4, key.orElse(null))
                .setParameter(5, fingerprint)
                .executeUpdate();
        if (added == 0) {
            return repeated(key.orElseThrow(), provenance, fingerprint);
        }
        int position = 0;
        for (DeliveredDocument document : delivery.documents()) {
            add(id, position++, document);
        }
        return id;
    }

    private UUID repeated(String key, Provenance provenance, String fingerprint) {
        Tuple first = (Tuple) database.createNativeQuery(
                        "select id, request_sha256 from batch where handed_in_by = ?1 and idempotency_key = ?2",
                        Tuple.class)
                .setParameter(1, provenance.handedInBy())
                .setParameter(2, key)
                .getSingleResult();
        if (!first.get("request_sha256", String.class).equals(fingerprint)) {
            throw new ProblemException(
                    CONFLICT,
                    "Idempotency key used",
                    "The Idempotency-Key \"" + key
                            + "\" was used for another delivery: use a new key for a new request.");
        }
        return first.get("id", UUID.class);
    }

    private void add(UUID batch, int position, DeliveredDocument document) {
        List<Optional<?>> said = List.of(
                document.description().given().urn().map(Urn::digits),
                document.description().given().publishedOn(),
                document.description().given().sourceUrl().map(URI::toString),
                document.description().replaces().map(ReportId::value));
        database.createNativeQuery(
                        """
                        insert into batch_item
                            (batch, position, file, kind, alerts, bytes, urn, published_on, source_url, replaces)
                        values (?1, ?2, ?3, ?4, ?5, ?6,
                            cast(?7 as text), cast(?8 as date), cast(?9 as text), cast(?10 as uuid))""")
                .setParameter(1, batch)
                .setParameter(2, position)
                .setParameter(3, document.file())
                .setParameter(4, document.kind().name())
                .setParameter(5, document.description().given().alerts().name())
                .setParameter(6, document.content().read())
                .setParameter(7, said.get(0).orElse(null))
                .setParameter(8, said.get(1).orElse(null))
                .setParameter(9, said.get(2).orElse(null))
                .setParameter(10, said.get(3).orElse(null))
                .executeUpdate();
    }
}
