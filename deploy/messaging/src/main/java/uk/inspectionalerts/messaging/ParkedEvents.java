package uk.inspectionalerts.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Events that could not be handled, and behind each the later events of its key, so that no event overtakes another of
 * its key. They wait until an operator has them handled again.
 */
@ApplicationScoped
public class ParkedEvents {

    private final Database database;
    private final Instance<EventHandler> handlers;
    private final Operations operations;
    private final Clock clock;
    private volatile int parked;

    ParkedEvents(
            Database database,
            Instance<EventHandler> handlers,
            Operations operations,
            Clock clock,
            MeterRegistry meters) {
        this.database = database;
        this.handlers = handlers;
        this.operations = operations;
        this.clock = clock;
        Gauge.builder("messaging.events.parked", () -> parked)
                .description("Events that wait for an operator, with those that queue behind them")
                .register(meters);
    }

    /**
     * One event that waits.
     *
     * @param seq its place in the queue
     * @param topic logical name of the topic
     * @param reason why it could not be handled; empty for one that only queues behind
     * @param attempts how often it was tried
     */
    public record ParkedEvent(
            long seq, String topic, Event event, Optional<String> reason, int attempts, Instant parkedAt) {}

    /**
     * What came of a redrive.
     *
     * @param handled how many events were handled
     * @param remaining how many of the key still wait
     * @param reason why the first of those that remain could not be handled
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Redrive(int handled, int remaining, Optional<String> reason) {}

    /** At most {@code limit} events after the place {@code after}, in order. */
    @Transactional
    public List<ParkedEvent> list(long after, int limit) {
        return database.query(
                ParkedEvents::read, "select * from parked_event where seq > ? order by seq limit ?", after, limit);
    }

    /**
     * Has the events of the key handled again, in order, until none is left or one fails, which then stays with the new
     * reason. Events that arrive meanwhile queue behind. Two redrives of one key at once do no harm: the inbox gives each
     * event one effect. Who had it done is noted before anything is.
     */
    public Redrive redrive(String topic, String key, String by, Optional<String> why) {
        int handled = 0;
        Optional<ParkedEvent> next = QuarkusTransaction.requiringNew().call(() -> {
            Optional<ParkedEvent> oldest = oldestLocked(topic, key);
            if (oldest.isPresent()) {
                operations.note("redriven", topic + " " + key, by, why, count(topic, key));
            }
            return oldest;
        });
        while (next.isPresent()) {
            ParkedEvent current = next.get();
            try {
                handlerOf(topic).handle(current.event());
            } catch (Throwable e) {
                Log.errorf(
                        e, "Event %s of topic %s stays parked", current.event().id(), topic);
                return failed(current, handled, e);
            }
            handled++;
            next = removeAndOldest(current);
        }
        return new Redrive(handled, 0, Optional.empty());
    }

    /** What a redrive of the key would be about: none handled, how many wait, and why the first could not be handled. */
    @Transactional
    public Redrive waiting(String topic, String key) {
        return new Redrive(0, count(topic, key), oldestLocked(topic, key).flatMap(ParkedEvent::reason));
    }

    /** Parks the event if earlier ones of its key are parked; false means that it is its turn. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean queueBehind(String topic, Event event) {
        lock(topic, event.key());
        boolean waiting = oldestLocked(topic, event.key()).isPresent();
        if (waiting) {
            insert(topic, event, null, 0);
        }
        return waiting;
    }

    /** Parks an event that was tried in vain. */
    @Transactional(TxType.REQUIRES_NEW)
    void park(String topic, Event event, Throwable reason, int attempts) {
        lock(topic, event.key());
        insert(topic, event, text(reason), attempts);
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void count() {
        parked = database.query(rows -> rows.getInt(1), "select count(*) from parked_event")
                .get(0);
    }

    private EventHandler handlerOf(String topic) {
        return handlers.stream()
                .filter(handler -> handler.topic().equals(topic))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("This service does not handle the topic " + topic));
    }

    private Redrive failed(ParkedEvent event, int handled, Throwable failure) {
        String reason = text(failure);
        return QuarkusTransaction.requiringNew().call(() -> {
            database.update(
                    "update parked_event set reason = ?, attempts = attempts + 1 where seq = ?", reason, event.seq());
            return new Redrive(handled, count(event.topic(), event.event().key()), Optional.of(reason));
        });
    }

    private int count(String topic, String key) {
        return database.query(
                        rows -> rows.getInt(1),
                        "select count(*) from parked_event where topic = ? and key = ?",
                        topic,
                        key)
                .get(0);
    }

    /** Both under one lock: an event that arrives either finds the key free or is found here. */
    private Optional<ParkedEvent> removeAndOldest(ParkedEvent handled) {
        String key = handled.event().key();
        return QuarkusTransaction.requiringNew().call(() -> {
            lock(handled.topic(), key);
            database.update("delete from parked_event where seq = ?", handled.seq());
            return oldestLocked(handled.topic(), key);
        });
    }

    private Optional<ParkedEvent> oldestLocked(String topic, String key) {
        return database
                .query(
                        ParkedEvents::read,
                        "select * from parked_event where topic = ? and key = ? order by seq limit 1",
                        topic,
                        key)
                .stream()
                .findFirst();
    }

    private void lock(String topic, String key) {
        database.lock("parked " + topic + " " + key);
    }

    private void insert(String topic, Event event, String reason, int attempts) {
        database.update(
                """
                insert into parked_event
                    (event_id, topic, key, type, source, subject, time, body, reason, attempts, parked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""",
                event.id(),
                topic,
                event.key(),
                event.type(),
                event.source(),
                event.subject(),
                event.time(),
                event.body(),
                reason,
                attempts,
                clock.instant());
    }

    /** PostgreSQL stores no U+0000, which an exception that quotes a document may contain. */
    private static String text(Throwable reason) {
        return reason.toString().replace("\0", "");
    }

    private static ParkedEvent read(ResultSet rows) throws SQLException {
        return new ParkedEvent(
                rows.getLong("seq"),
                rows.getString("topic"),
                new Event(
                        rows.getObject("event_id", UUID.class),
                        rows.getString("type"),
                        rows.getString("source"),
                        Database.instant(rows, "time"),
                        rows.getString("subject"),
                        rows.getString("key"),
                        rows.getBytes("body")),
                Optional.ofNullable(rows.getString("reason")),
                rows.getInt("attempts"),
                Database.instant(rows, "parked_at"));
    }
}
