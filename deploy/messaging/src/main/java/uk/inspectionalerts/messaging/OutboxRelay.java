package uk.inspectionalerts.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import uk.inspectionalerts.messaging.probing.TopicsConfig;
import uk.inspectionalerts.messaging.readying.Lookout;

/**
 * Sends what is in the outbox: woken by each commit, and swept every second for what another replica or a broken
 * connection left behind. A row is marked after the broker's acknowledgement, so a crash in between sends an event twice
 * with the same id, which the inbox of its consumer absorbs.
 *
 * <p>Events of one key are sent in order, and never two at once: the next one waits for the acknowledgement of the one
 * before, since a producer that gives up on one message may still deliver those behind it. Topics go separately, so that
 * a missing topic, which looks just like a broker that is away, holds up nothing else.
 *
 * <p>An event that the broker refuses (too large for the topic, no permission) is neither dropped, since it was promised,
 * nor overtaken by later events of its key, since they may build on it: it keeps its place with the reason, is offered
 * again every minute, and the other keys go on. The age of the oldest unsent event tells the operator, who puts right the
 * topic.
 */
@ApplicationScoped
class OutboxRelay {

    private static final int BATCH = 100;
    private static final Duration REFUSED_WAITS = Duration.ofMinutes(1);
    private static final Map<String, Object> PRODUCER = Map.of(
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
            // each event by itself: one that is too large takes no other with it
            ProducerConfig.BATCH_SIZE_CONFIG, 0,
            // a broker that is away is noticed within seconds, and the database transaction does not outlast it
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 4_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);

    private final Database database;
    private final MessagingConfig config;
    private final TopicsConfig topics;
    private final Map<String, Object> broker;
    private final Clock clock;
    private final Lookout lookout;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(relaying -> new Thread(relaying, "outbox-relay"));
    private final AtomicInteger signals = new AtomicInteger();
    private volatile Producer<String, byte[]> producer;
    private volatile Instant oldestUnsent;

    OutboxRelay(
            Database database,
            MessagingConfig config,
            TopicsConfig topics,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            Clock clock,
            Lookout lookout,
            MeterRegistry meters) {
        this.database = database;
        this.config = config;
        this.topics = topics;
        this.broker = broker;
        this.clock = clock;
        this.lookout = lookout;
        TimeGauge.builder("messaging.outbox.oldest.unsent.age", this::secondsOldestUnsent, TimeUnit.SECONDS)
                .description("Age of the oldest event that is stored and not sent")
                .register(meters);
    }

    /** Has what is committed sent at once, on the relay's own thread. */
    void wake() {
        if (signals.getAndIncrement() == 0) {
            thread.execute(this::relay);
        }
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        wake();
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forgetSent() {
        database.update("delete from outbox where sent_at < ?", clock.instant().minus(config.sentKept()));
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
        replaceProducer();
    }

    private void relay() {
        try {
            int seen;
            do {
                seen = signals.get();
                for (String topic : unsentTopics()) {
                    boolean more = true;
                    while (more) {
                        more = QuarkusTransaction.requiringNew().call(() -> sendBatch(topic));
                    }
                }
            } while (signals.addAndGet(-seen) > 0);
        } catch (RuntimeException e) {
            signals.set(0);
            Log.warnf("The outbox cannot be relayed: %s", e.getMessage());
            lookout.met(e);
        }
    }

    private List<String> unsentTopics() {
        Map<String, Instant> oldest = new HashMap<>();
        QuarkusTransaction.requiringNew()
                .run(() -> database.query(
                        rows -> oldest.put(rows.getString("topic"), Database.instant(rows, "oldest")),
                        "select topic, min(time) oldest from outbox where sent_at is null group by topic"));
        oldestUnsent = oldest.values().stream().min(Comparator.naturalOrder()).orElse(null);
        return List.copyOf(oldest.keySet());
    }

    /** Answers whether to go on with the next batch at once. */
    private boolean sendBatch(String topic) {
        // one replica sends at a time, which keeps the order of a key; "skip locked" would not
        if (!database.tryLock("outbox relay " + topic)) {
            return false;
        }
        List<Unsent> batch = unsent(topic);
        Map<String, Queue<Unsent>> byKey = batch.stream()
                .collect(groupingBy(Unsent::key, LinkedHashMap::new, toCollection(ArrayDeque<Unsent>::new)));
        List<Long> sent = new ArrayList<>();
        boolean reachable = true;
        while (reachable && !byKey.isEmpty()) {
            reachable = sendOldestOfEachKey(byKey, sent);
        }
        database.update(
                "update outbox set sent_at = ?, refusal = null, not_before = null where seq = any (?)",
                clock.instant(),
                sent.toArray(Long[]::new));
        return reachable && batch.size() == BATCH;
    }

    private List<Unsent> unsent(String topic) {
        return database.query(
                Unsent::read,
                """
                select seq, id, topic, key, type, subject, time, body, trace from outbox waiting
                where sent_at is null and topic = ? and not exists (
                    select from outbox refused
                    where refused.sent_at is null and refused.not_before > ?
                      and refused.topic = waiting.topic and refused.key = waiting.key)
                order by seq limit ?""",
                topic,
                clock.instant(),
                BATCH);
    }

    /** Answers false if the broker cannot be reached. */
    private boolean sendOldestOfEachKey(Map<String, Queue<Unsent>> byKey, List<Long> sent) {
        Map<Unsent, CompletableFuture<Void>> sending = new HashMap<>();
        for (Iterator<Queue<Unsent>> keys = byKey.values().iterator(); keys.hasNext(); ) {
            Queue<Unsent> ofKey = keys.next();
            Unsent oldest = ofKey.remove();
            if (ofKey.isEmpty()) {
                keys.remove();
            }
            CompletableFuture<Void> acknowledged = send(oldest);
            sending.put(oldest, acknowledged);
            if (acknowledged.isCompletedExceptionally()) {
                // the broker is away, and each further attempt would wait for it as long as this one
                break;
            }
        }
        boolean reachable = true;
        for (Map.Entry<Unsent, CompletableFuture<Void>> each : sending.entrySet()) {
            try {
                each.getValue().join();
                sent.add(each.getKey().seq());
            } catch (CompletionException e) {
                byKey.remove(each.getKey().key());
                if (e.getCause() instanceof RetriableException) {
                    // which is said where it is looked at, and not with each attempt
                    lookout.met(e);
                    reachable = false;
                } else {
                    refused(each.getKey(), e.getCause());
                }
            }
        }
        return reachable;
    }

    private CompletableFuture<Void> send(Unsent event) {
        if (producer == null) {
            Map<String, Object> settings = new HashMap<>(broker);
            settings.putAll(PRODUCER);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        // the callback says the same as the future, without blocking
        var unused = producer.send(message(event), (metadata, failure) -> {
            if (failure == null) {
                acknowledged.complete(null);
            } else {
                acknowledged.completeExceptionally(failure);
            }
        });
        return acknowledged;
    }

    private ProducerRecord<String, byte[]> message(Unsent event) {
        var message = new ProducerRecord<>(topics.topicPrefix().orElse("") + event.topic(), event.key(), event.body());
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.id().toString(),
                        "ce_type", event.type(),
                        "ce_source", config.source(),
                        "ce_time", event.time().toString(),
                        "ce_subject", event.subject(),
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        event.trace().ifPresent(trace -> message.headers().add(TraceParent.NAME, trace.getBytes(UTF_8)));
        return message;
    }

    private void refused(Unsent event, Throwable reason) {
        Log.errorf("The broker refuses event %s of topic %s: %s", event.id(), event.topic(), reason);
        database.update(
                "update outbox set refusal = ?, not_before = ? where seq = ?",
                reason.toString(),
                clock.instant().plus(REFUSED_WAITS),
                event.seq());
        // after some errors a producer refuses everything
        replaceProducer();
    }

    private void replaceProducer() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
            producer = null;
        }
    }

    private double secondsOldestUnsent() {
        Instant oldest = oldestUnsent;
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
    }

    private record Unsent(
            long seq,
            UUID id,
            String topic,
            String key,
            String type,
            String subject,
            Instant time,
            byte[] body,
            Optional<String> trace) {

        static Unsent read(ResultSet rows) throws SQLException {
            return new Unsent(
                    rows.getLong("seq"),
                    rows.getObject("id", UUID.class),
                    rows.getString("topic"),
                    rows.getString("key"),
                    rows.getString("type"),
                    rows.getString("subject"),
                    Database.instant(rows, "time"),
                    rows.getBytes("body"),
                    Optional.ofNullable(rows.getString("trace")));
        }
    }
}
