package uk.inspectionalerts.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The manifests render, follow the house rules, and agree with the services' own configuration. */
class ManifestsTest {

    private static final Path ROOT = Path.of("../..");
    private static final List<String> SERVICES = List.of("ingest-service", "grading-service", "notification-service");

    @Nested
    class Rendered {

        private static List<JsonNode> base;

        @BeforeAll
        static void render() throws IOException, InterruptedException {
            assumeTrue(hasKubectl(), "kubectl is not on the PATH: the rendered manifests are not checked");
            Process kustomize = new ProcessBuilder("kubectl", "kustomize", "../kubernetes/base")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            base = documents(kustomize.getInputStream());
            assertThat(kustomize.waitFor())
                    .as("exit status of kubectl kustomize")
                    .isZero();
        }

        @Test
        void eachServiceHasItsOwnObjects() {
            for (String kind : List.of("Deployment", "Service", "ServiceAccount")) {
                assertThat(names(kind)).as(kind).containsExactlyInAnyOrderElementsOf(SERVICES);
            }
            for (String service : SERVICES) {
                assertThat(names("ConfigMap")).as("generated name").anyMatch(name -> name.matches(service + "-\\w+"));
            }
        }

        @Test
        void noNamespaceAndNoImageVersionIsFixed() {
            for (JsonNode object : base) {
                assertThat(object.at("/metadata/namespace").isMissingNode())
                        .as(object.at("/metadata/name").asText())
                        .isTrue();
            }
            for (JsonNode container : containers()) {
                assertThat(SERVICES).contains(container.path("image").asText());
            }
        }

        @Test
        void everyProbeAsksTheManagementPort() {
            for (JsonNode deployment : of("Deployment")) {
                JsonNode service = deployment.at("/spec/template/spec/containers/0");
                assertThat(service.path("ports").findValuesAsText("containerPort"))
                        .containsExactly("8080", "9000");
                assertProbe(service, "startupProbe", "started");
                assertProbe(service, "livenessProbe", "live");
                assertProbe(service, "readinessProbe", "ready");
            }
        }

        @Test
        void everyContainerHasNoMoreRightsThanItNeeds() {
            for (JsonNode deployment : of("Deployment")) {
                JsonNode pod = deployment.at("/spec/template/spec");
                assertThat(pod.path("automountServiceAccountToken").asBoolean(true))
                        .isFalse();
                assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
                assertThat(pod.at("/securityContext/seccompProfile/type").asText())
                        .isEqualTo("RuntimeDefault");
            }
            for (JsonNode container : containers()) {
                JsonNode rights = container.path("securityContext");
                assertThat(rights.path("allowPrivilegeEscalation").asBoolean(true))
                        .isFalse();
                assertThat(rights.path("readOnlyRootFilesystem").asBoolean()).isTrue();
                assertThat(rights.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
                assertThat(container.at("/volumeMounts/0/mountPath").asText()).isEqualTo("/tmp");
            }
        }

        @Test
        void memoryIsPromisedAndProcessorTimeIsNotCapped() {
            for (JsonNode container : containers()) {
                JsonNode resources = container.path("resources");
                assertThat(resources.at("/limits/memory").asText())
                        .isNotEmpty()
                        .isEqualTo(resources.at("/requests/memory").asText());
                assertThat(resources.at("/requests/cpu").asText()).isNotEmpty();
                assertThat(resources.at("/limits/cpu").isMissingNode()).isTrue();
            }
        }

        @Test
        void theDatabaseIsMigratedBeforeTheServiceStarts() {
            for (JsonNode deployment : of("Deployment")) {
                JsonNode migrate = deployment.at("/spec/template/spec/initContainers/0");
                JsonNode service = deployment.at("/spec/template/spec/containers/0");
                assertThat(migrate.path("env").findValuesAsText("name"))
                        .contains("QUARKUS_INIT_AND_EXIT", "QUARKUS_FLYWAY_MIGRATE_AT_START");
                assertThat(migrate.path("image")).isEqualTo(service.path("image"));
                assertThat(migrate.path("envFrom")).isEqualTo(service.path("envFrom"));
                assertThat(service.path("env").findValuesAsText("name")).isEmpty();
            }
        }

        @Test
        void aPodIsGivenLongerToStopThanItsServiceTakes() throws IOException {
            for (JsonNode deployment : of("Deployment")) {
                String service = deployment.at("/metadata/name").asText();
                String stop = configuration(service).getProperty("quarkus.shutdown.timeout");
                assertThat(stop).as("time that " + service + " takes to stop").isNotNull();
                assertThat(Duration.ofSeconds(deployment
                                .at("/spec/template/spec/terminationGracePeriodSeconds")
                                .asLong()))
                        .isGreaterThan(Duration.parse("PT" + stop));
            }
        }

        @Test
        void everyServiceListensWhereItsProbesAsk() {
            for (JsonNode configuration : of("ConfigMap")) {
                assertThat(configuration.at("/data/QUARKUS_HTTP_PORT").asText()).isEqualTo("8080");
                assertThat(configuration.at("/data/QUARKUS_MANAGEMENT_PORT").asText())
                        .isEqualTo("9000");
            }
        }

        @Test
        void everyServiceFindsItsPods() {
            for (JsonNode service : of("Service")) {
                JsonNode selector = service.at("/spec/selector/app.kubernetes.io~1name");
                assertThat(of("Deployment").stream()
                                .map(each -> each.at("/spec/template/metadata/labels/app.kubernetes.io~1name")))
                        .contains(selector);
            }
        }

        @Test
        void theTopicsAreRenderedAsTheyAreWritten() throws IOException {
            assertThat(names("KafkaTopic"))
                    .containsExactlyInAnyOrderElementsOf(topics().stream()
                            .map(topic -> topic.at("/metadata/name").asText())
                            .toList());
        }

        private static void assertProbe(JsonNode container, String probe, String path) {
            assertThat(container.at("/" + probe + "/httpGet/port").asText()).isEqualTo("management");
            assertThat(container.at("/" + probe + "/httpGet/path").asText()).isEqualTo("/q/health/" + path);
        }

        private static List<JsonNode> of(String kind) {
            return base.stream()
                    .filter(object -> object.path("kind").asText().equals(kind))
                    .toList();
        }

        private static List<String> names(String kind) {
            return of(kind).stream()
                    .map(object -> object.at("/metadata/name").asText())
                    .toList();
        }

        private static List<JsonNode> containers() {
            return of("Deployment").stream()
                    .map(deployment -> deployment.at("/spec/template/spec"))
                    .flatMap(pod -> Stream.of(pod.path("initContainers"), pod.path("containers")))
                    .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                    .toList();
        }

        private static boolean hasKubectl() {
            return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
        }
    }

    @Nested
    class Topics {

        @Test
        void everyTopicThatAServiceReadsIsDeclaredWithItsDeadLetters() throws IOException {
            Set<String> declared = topics().stream()
                    .map(topic -> topic.at("/metadata/name").asText())
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> used = new TreeSet<>();
            for (String service : SERVICES) {
                Properties configuration = configuration(service);
                for (String topic : incoming(configuration, "topic")) {
                    used.add(topic);
                    used.add(topic + "." + service + ".dlq");
                }
                assertThat(incoming(configuration, "dead-letter-queue.topic"))
                        .as("dead letters of " + service)
                        .isSubsetOf(declared);
            }
            assertThat(declared).isEqualTo(used);
        }

        @Test
        void everyTopicKeepsWhatAReplicaMayLose() throws IOException {
            for (JsonNode topic : topics()) {
                assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(3);
                assertThat(topic.at("/spec/config/min.insync.replicas").asInt()).isEqualTo(2);
            }
        }

        @Test
        void whatFittedIntoATopicFitsIntoItsDeadLettersWithAReason() throws IOException {
            for (JsonNode topic : topics()) {
                int largest = topic.at("/spec/config/max.message.bytes").asInt();
                boolean deadLetters = topic.at("/metadata/name").asText().endsWith(".dlq");
                assertThat(largest).isGreaterThan(deadLetters ? 1_048_576 : 900_000);
            }
        }

        /** Values of that attribute of every incoming channel, without the prefix that only tests use. */
        private static List<String> incoming(Properties configuration, String attribute) {
            return configuration.stringPropertyNames().stream()
                    .filter(key -> key.matches("mp\\.messaging\\.incoming\\.[^.]+\\." + attribute))
                    .map(key -> configuration.getProperty(key).replaceFirst("^\\$\\{[^}]*}", ""))
                    .toList();
        }
    }

    private static Properties configuration(String service) throws IOException {
        Properties configuration = new Properties();
        try (Reader file =
                Files.newBufferedReader(ROOT.resolve(service).resolve("src/main/resources/application.properties"))) {
            configuration.load(file);
        }
        return configuration;
    }

    private static List<JsonNode> topics() throws IOException {
        return documents(Files.newInputStream(ROOT.resolve("deploy/kubernetes/base/topics.yaml")));
    }

    private static List<JsonNode> documents(InputStream yaml) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        YAMLMapper mapper = new YAMLMapper();
        try (Reader text = new InputStreamReader(yaml, StandardCharsets.UTF_8)) {
            mapper.readerFor(JsonNode.class).<JsonNode>readValues(text).forEachRemaining(documents::add);
        }
        return documents;
    }
}
