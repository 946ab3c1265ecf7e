package uk.inspectionalerts.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.process.Part;

/**
 * The whole system on one machine: broker, database with one database and role for each service, mail server, and the
 * three packaged services as child processes. What it keeps lies in its data folder; a later stack on the same folder
 * goes on from there.
 */
public final class LocalStack implements AutoCloseable {

    /** A part that ends more often than this is not worth starting again. */
    private static final int MOST_RESTARTS = 5;

    private final Checkout checkout;
    private final DataFolder data;
    private final PortPlan ports;
    private final Map<Service, Map<String, String>> settings;
    private final Consumer<String> progress;
    private final LocalTokens tokens;
    private final LocalKafka kafka;
    private final LocalPostgres postgres;
    private final LocalMail mail;
    private final Map<Service, LocalService> services = new LinkedHashMap<>();
    private final List<LocalService> further = new CopyOnWriteArrayList<>();
    private final Map<Part, Integer> restarts = new HashMap<>();
    private volatile boolean closing;

    /** A stack that is not started yet, and tells what it does. The folder is to be claimed by the caller. */
    public LocalStack(Checkout checkout, DataFolder data, PortPlan ports, Consumer<String> progress) {
        this(checkout, data, ports, Map.of(), progress);
    }

    /** As above, with further environment variables of services, such as the site that ingest-service is to watch. */
    public LocalStack(
            Checkout checkout,
            DataFolder data,
            PortPlan ports,
            Map<Service, Map<String, String>> settings,
            Consumer<String> progress) {
        this.checkout = checkout;
        this.data = data;
        this.ports = ports;
        this.settings = Map.copyOf(settings);
        this.progress = progress;
        this.tokens = LocalTokens.keptIn(data.key());
        this.kafka = new LocalKafka(data.kafka(), ports.kafka());
        this.postgres = new LocalPostgres(data.postgres(), ports.postgres());
        this.mail = new LocalMail(data.mail(), ports.smtp());
        for (Service service : Service.values()) {
            services.put(service, serviceProcess(service, service.fullName(), ports.of(service), Map.of()));
        }
    }

    /**
     * Starts everything and waits until all services are ready.
     *
     * @throws LocalFailure if a service is not built, or a part does not come up
     */
    public LocalStack start() {
        requireBuilt();
        services.keySet().forEach(service -> DataFolder.delete(log(service.fullName())));
        startAll(List.of(postgres, kafka, mail));
        progress.accept("Creating databases and topics …");
        LocalTopics.of(checkout.manifests()).create(kafka.bootstrapServers(), "");
        for (Service service : services.keySet()) {
            postgres.createDatabase(service.shortName(), service.shortName());
        }
        startAll(List.copyOf(services.values()));
        return this;
    }

    /**
     * Starts each part again that has ended by itself.
     *
     * @return the names of these parts
     * @throws LocalFailure if a part does not come up, or has ended for the sixth time
     */
    public List<String> mend() {
        List<Part> ended =
                parts().stream().filter(part -> !closing && !part.isAlive()).toList();
        for (Part part : ended) {
            if (restarts.merge(part, 1, Integer::sum) > MOST_RESTARTS) {
                throw new LocalFailure(part.name() + " keeps ending: see the logs in " + data.logs());
            }
            progress.accept(part.name() + " has ended unexpectedly: starting it again …");
            part.close();
            part.start();
        }
        return ended.stream().map(Part::name).toList();
    }

    /** Stops everything in the reverse order of starting. */
    @Override
    public void close() {
        closing = true;
        List<Part> inReverse = new ArrayList<>(parts());
        Collections.reverse(inReverse);
        for (Part part : inReverse) {
            progress.accept("Stopping " + part.name() + " …");
            part.close();
        }
        progress.accept("");
    }

    public URI uri(Service service) {
        return URI.create("http://127.0.0.1:" + ports.of(service));
    }

    public LocalTokens tokens() {
        return tokens;
    }

    public LocalMail mail() {
        return mail;
    }

    public LocalKafka kafka() {
        return kafka;
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    /** The process of that service, to be killed and started again in tests. */
    public Part service(Service service) {
        return services.get(service);
    }

    /**
     * One more instance of that service beside the first, on that port and the one {@value PortPlan#MANAGEMENT_OFFSET}
     * above, with these environment variables beside those of its service, not started yet. It ends with the stack.
     */
    public Part another(Service service, int port, Map<String, String> own) {
        LocalService instance = serviceProcess(service, service.fullName() + "-" + port, port, own);
        further.add(instance);
        return instance;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(postgres, kafka, mail));
        parts.addAll(services.values());
        parts.addAll(further);
        return parts;
    }

    private void startAll(List<? extends Part> together) {
        if (closing) {
            throw new LocalFailure("Stopped while starting");
        }
        progress.accept("Starting "
                + String.join(", ", together.stream().map(Part::name).toList()) + " …");
        CompletableFuture<?>[] starts = together.stream()
                .map(part -> CompletableFuture.runAsync(part::start))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(starts).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LocalFailure failure ? failure : e;
        }
    }

    private void requireBuilt() {
        Arrays.stream(Service.values())
                .map(service -> checkout.root().resolve(service.jar()))
                .filter(Files::notExists)
                .findFirst()
                .ifPresent(jar -> {
                    throw new LocalFailure(jar + " is missing: build it with ./mvnw -DskipTests package");
                });
    }

    private LocalService serviceProcess(Service service, String name, int port, Map<String, String> own) {
        Map<String, String> environment = new HashMap<>(connections(service, port));
        environment.putAll(settings.getOrDefault(service, Map.of()));
        environment.putAll(own);
        return new LocalService(
                name, checkout.root().resolve(service.jar()), environment, PortPlan.managementOf(port), log(name));
    }

    private Path log(String name) {
        return data.logs().resolve(name + ".log");
    }

    private Map<String, String> connections(Service service, int port) {
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(PortPlan.managementOf(port))),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(service.shortName())),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", service.shortName()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", service.shortName()),
                Map.entry("QUARKUS_FLYWAY_MIGRATE_AT_START", "true"),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()),
                Map.entry("QUARKUS_OIDC_PUBLIC_KEY", tokens.publicKey()),
                Map.entry("QUARKUS_OIDC_TOKEN_ISSUER", LocalTokens.ISSUER),
                Map.entry("QUARKUS_MAILER_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MAILER_PORT", Integer.toString(mail.port())),
                // the way to it leads over this machine only
                Map.entry("QUARKUS_MAILER_START_TLS", "OPTIONAL"),
                // the run command hands in one report after the other and waits for the alerts of each, which would
                // wait
                // for the end of the window
                Map.entry(
                        "NOTIFICATION_GROUPING_WINDOW",
                        System.getenv().getOrDefault("NOTIFICATION_GROUPING_WINDOW", "PT0S")),
                Map.entry("NOTIFICATION_CONFIRMATION_KEY", tokens.secret("links")),
                Map.entry("NOTIFICATION_PRIVACY_KEY", tokens.secret("addresses")),
                Map.entry("NOTIFICATION_WEBHOOK_KEY", tokens.secret("webhooks")),
                // there is no server but on this machine
                Map.entry("NOTIFICATION_WEBHOOK_INTERNAL", "true"),
                Map.entry("NOTIFICATION_EMAIL_FROM", "alerts@inspection-alerts.example"),
                Map.entry(
                        "NOTIFICATION_LINKS_SERVICE", uri(Service.NOTIFICATION).toString()));
    }
}
