package uk.inspectionalerts.ingest.canary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import uk.inspectionalerts.ingest.publishing.ReportEvents;
import uk.inspectionalerts.ingest.report.StructuredDocument;
import uk.inspectionalerts.messaging.Outbox;

/** The use case: a canary whose document was read goes on to the other services. It is no report and kept nowhere. */
@ApplicationScoped
class SendCanary {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final EntityManager database;
    private final ReportEvents events;
    private final Outbox outbox;

    SendCanary(EntityManager database, ReportEvents events, Outbox outbox) {
        this.database = database;
        this.events = events;
        this.outbox = outbox;
    }

    /**
     * Sends the canary unless another replica sent one for the same time.
     *
     * @param slot the time that it is for
     */
    @Transactional
    public void handle(Canary canary, Instant slot, StructuredDocument document) {
        if (claim(slot, canary.startedAt())) {
            outbox.append(events.canary(canary.id(), canary.startedAt(), document));
        }
    }

    private boolean claim(Instant slot, Instant now) {
        database.createNativeQuery("delete from canary where slot < ?1")
                .setParameter(1, now.minus(REMEMBERED))
                .executeUpdate();
        return database.createNativeQuery("insert into canary (slot, sent_at) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, slot)
                        .setParameter(2, now)
                        .executeUpdate()
                == 1;
    }
}
