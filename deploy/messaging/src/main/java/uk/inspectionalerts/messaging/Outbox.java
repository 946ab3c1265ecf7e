package uk.inspectionalerts.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import uk.inspectionalerts.messaging.probing.TopicsConfig;

/** Events to be sent, stored with their effect: they are sent if and only if the transaction commits. */
@ApplicationScoped
public class Outbox {

    private final Database database;
    private final OutboxRelay relay;
    private final Set<String> topics;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    Outbox(
            Database database,
            OutboxRelay relay,
            TopicsConfig topics,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.database = database;
        this.relay = relay;
        this.topics = topics.sends().orElse(Set.of());
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Stores the event in the running transaction, without which it fails, and answers the event's id. It is sent at
     * least once, soon after the commit, however long the broker is away. Waits while another transaction has an
     * uncommitted event of the same key, so that the order of a key is the order of commits.
     *
     * @throws IllegalArgumentException if the topic is not among those that the service says it sends to, which are what
     *     is looked for on the broker and what the service has a right to
     */
    @Transactional(TxType.MANDATORY)
    public UUID append(OutgoingEvent event) {
        if (!topics.contains(event.topic())) {
            throw new IllegalArgumentException("messaging.sends does not name the topic " + event.topic());
        }
        database.lock("outbox " + event.topic() + " " + event.key());
        UUID id = UUID.randomUUID();
        database.update(
                "insert into outbox (id, topic, key, type, subject, time, body, trace) values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                event.topic(),
                event.key(),
                event.type(),
                event.subject(),
                clock.instant(),
                event.body(),
                TraceParent.current().orElse(null));
        transaction.registerInterposedSynchronization(new RelayAfterCommit());
        return id;
    }

    private class RelayAfterCommit implements Synchronization {

        @Override
        public void beforeCompletion() {
            // only the commit matters
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
