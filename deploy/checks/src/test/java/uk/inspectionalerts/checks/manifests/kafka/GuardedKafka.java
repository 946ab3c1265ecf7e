package uk.inspectionalerts.checks.manifests.kafka;

import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import uk.inspectionalerts.local.Checkout;
import uk.inspectionalerts.local.Keystore;
import uk.inspectionalerts.local.LocalTopics;
import uk.inspectionalerts.local.process.ChildProcess;
import uk.inspectionalerts.local.process.Ports;
import uk.inspectionalerts.local.process.Wait;

/** A broker that lets users in by certificate, to do what their {@code KafkaUser} says; for its keepers there is a back door. */
final class GuardedKafka implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);

    private final int door = Ports.free();
    private final int backDoor = Ports.free();
    private final int controllers = Ports.free();
    private final Path folder;
    private final ChildProcess process;

    /** Started, with the topics of the base, something in each, and the rights of the users. */
    GuardedKafka(Path folder, Keystore own, List<Keystore> users, Stream<KafkaUser> rights)
            throws IOException, ExecutionException, InterruptedException {
        this.folder = folder;
        Path trusted = Files.writeString(
                folder.resolve("users.crt"),
                String.join("", users.stream().map(Keystore::certificate).toList()));
        process = ChildProcess.start(
                "Kafka",
                List.of(
                        ChildProcess.java(),
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "uk.inspectionalerts.local.Broker",
                        settings(own, trusted).toString()),
                Map.of(),
                folder.resolve("kafka.log"));
        if (!Wait.until(START, () -> !process.isAlive() || !Ports.isFree(backDoor)) || !process.isAlive()) {
            throw new AssertionError("Kafka did not start: " + Files.readString(folder.resolve("kafka.log")));
        }
        Map<String, Object> keepers = Map.of("bootstrap.servers", "127.0.0.1:" + backDoor);
        LocalTopics topics = LocalTopics.of(Checkout.find().root().resolve("deploy/kubernetes/base"));
        topics.create("127.0.0.1:" + backDoor, "");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(keepers, new StringSerializer(), new ByteArraySerializer())) {
            for (String topic : topics.names()) {
                // a compacted topic takes nothing without a key
                producer.send(new ProducerRecord<>(topic, "key", new byte[] {1}))
                        .get();
            }
        }
        try (Admin keeper = Admin.create(keepers)) {
            keeper.createAcls(rights.flatMap(GuardedKafka::bindings).toList())
                    .all()
                    .get();
        }
    }

    String bootstrapServers() {
        return "127.0.0.1:" + door;
    }

    @Override
    public void close() {
        process.close();
    }

    /** As the operator of users does it. */
    private static Stream<AclBinding> bindings(KafkaUser user) {
        return ((KafkaUserAuthorizationSimple) user.getSpec().getAuthorization())
                .getAcls().stream().flatMap(rule -> rule.getOperations().stream()
                        .map(operation -> new AclBinding(
                                resource(rule),
                                new AccessControlEntry(
                                        "User:CN=" + user.getMetadata().getName(),
                                        "*",
                                        AclOperation.fromString(operation.toValue()),
                                        AclPermissionType.ALLOW))));
    }

    private static ResourcePattern resource(AclRule rule) {
        if (rule.getResource() instanceof AclRuleTopicResource topic) {
            return new ResourcePattern(ResourceType.TOPIC, topic.getName(), PatternType.LITERAL);
        }
        if (rule.getResource() instanceof AclRuleGroupResource group) {
            return new ResourcePattern(ResourceType.GROUP, group.getName(), PatternType.LITERAL);
        }
        throw new AssertionError("Nobody needs a right to " + rule.getResource());
    }

    private Path settings(Keystore own, Path trusted) throws IOException {
        return Files.writeString(
                folder.resolve("server.properties"),
                """
                process.roles=broker,controller
                node.id=1
                listeners=USERS://127.0.0.1:%1$d,KEEPERS://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%3$d
                advertised.listeners=USERS://127.0.0.1:%1$d,KEEPERS://127.0.0.1:%2$d
                listener.security.protocol.map=USERS:SSL,KEEPERS:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=KEEPERS
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@127.0.0.1:%3$d
                log.dirs=%4$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=4194304
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:ANONYMOUS
                ssl.client.auth=required
                ssl.keystore.type=PKCS12
                ssl.keystore.location=%5$s
                ssl.keystore.password=%6$s
                ssl.truststore.type=PEM
                ssl.truststore.location=%7$s
                """
                        .formatted(
                                door,
                                backDoor,
                                controllers,
                                folder.resolve("log"),
                                own.file(),
                                Keystore.PASSWORD,
                                trusted));
    }
}
