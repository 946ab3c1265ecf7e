package uk.inspectionalerts.messaging;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

/** Which events have had their effect, so that a second copy has none. */
@ApplicationScoped
public class Inbox {

    private final Database database;
    private final MessagingConfig config;
    private final Clock clock;

    Inbox(Database database, MessagingConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Called first inside the transaction that has the effect, without which it fails. Answers true if the event has had
     * no effect yet; false means: do nothing. If the transaction rolls back, so does the claim. Waits while another
     * transaction claims the same event.
     */
    @Transactional(TxType.MANDATORY)
    public boolean claim(Event event) {
        return database.update(
                        "insert into inbox (event_id, source, received_at) values (?, ?, ?) on conflict do nothing",
                        event.id(),
                        event.source(),
                        clock.instant())
                == 1;
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forgetOld() {
        database.update(
                "delete from inbox where received_at < ?", clock.instant().minus(config.handledKept()));
    }
}
