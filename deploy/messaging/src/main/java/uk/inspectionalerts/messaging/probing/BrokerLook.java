package uk.inspectionalerts.messaging.probing;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.config.Config;

/**
 * Looks whether the broker knows each topic that the service reads or writes. A broker that was reached once and then is
 * away is an outage, through which the service works on: what it has to say waits in the outbox.
 */
@ApplicationScoped
public class BrokerLook {

    private static final Pattern TOPIC =
            Pattern.compile("mp\\.messaging\\.incoming\\.[^.]+\\.(dead-letter-queue\\.)?topic");
    private static final int LIMIT_MILLIS = 5_000;

    private final BrokerConfig config;
    private final Map<String, Object> settings;
    private final Set<String> topics;
    private Admin admin;
    private boolean reached;

    BrokerLook(
            BrokerConfig config,
            TopicsConfig topics,
            @Identifier("default-kafka-broker") Map<String, Object> settings,
            Config all) {
        this.config = config;
        this.settings = settings;
        this.topics = topics(topics, all);
    }

    /** Takes a few seconds at most. */
    public synchronized Finding look() {
        try {
            Set<String> missing = new TreeSet<>();
            for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
                    admin().describeTopics(topics).topicNameValues().entrySet()) {
                if (!isThere(topic.getValue())) {
                    missing.add(topic.getKey());
                }
            }
            reached = true;
            return missing.isEmpty()
                    ? Finding.fine()
                    : Finding.unfit("Kafka at %s has no topic %s: make it, as deploy/kubernetes/base/topics.yaml says."
                            .formatted(config.servers(), String.join(", ", missing)));
        } catch (KafkaException | TimeoutException e) {
            return KafkaTrouble.finding(e, config.servers(), reached);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.unfit("The service stops.");
        }
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }

    private static boolean isThere(KafkaFuture<TopicDescription> topic) throws InterruptedException, TimeoutException {
        try {
            topic.get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        }
    }

    private Admin admin() {
        if (admin == null) {
            Map<String, Object> all = new HashMap<>(settings);
            all.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LIMIT_MILLIS);
            all.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LIMIT_MILLIS);
            admin = Admin.create(all);
        }
        return admin;
    }

    private static Set<String> topics(TopicsConfig config, Config all) {
        Set<String> topics = new TreeSet<>();
        config.sends()
                .orElse(Set.of())
                .forEach(topic -> topics.add(config.topicPrefix().orElse("") + topic));
        for (String property : all.getPropertyNames()) {
            if (TOPIC.matcher(property).matches()) {
                topics.add(all.getValue(property, String.class));
            }
        }
        return topics;
    }
}
