package uk.inspectionalerts.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.local.Checkout;
import uk.inspectionalerts.local.DataFolder;
import uk.inspectionalerts.local.LocalStack;
import uk.inspectionalerts.local.PortPlan;
import uk.inspectionalerts.local.Service;
import uk.inspectionalerts.local.process.ChildProcess;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.process.Wait;

/**
 * Measures what each service takes with the memory that its manifest gives it: the time from its start until it is ready,
 * its schema being there, and its resident memory at rest and after a hundred reports that come at once. Started by
 * {@code deploy/checks/footprint.sh}.
 */
public final class Footprint {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration REST = Duration.ofSeconds(30);
    private static final Duration WORK = Duration.ofMinutes(5);
    private static final int REPORTS = 100;
    private static final Pattern LIMIT = Pattern.compile("memory: (\\d+)Mi");
    private static final Pattern OPTIONS = Pattern.compile("JAVA_TOOL_OPTIONS=(.+)");
    private static final Pattern MEMORY = Pattern.compile("Vm(RSS|HWM):\\s+(\\d+) kB");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Checkout checkout;
    private final Path data;
    private final PortPlan ports;
    private final Map<Service, ChildProcess> processes = new EnumMap<>(Service.class);

    private Footprint(Checkout checkout, Path data, PortPlan ports) {
        this.checkout = checkout;
        this.data = data;
        this.ports = ports;
    }

    /** Arguments: an empty folder, the folder of the JDK. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: footprint DATA JDK");
            System.exit(2);
        }
        Logger.getLogger("").setLevel(Level.SEVERE);
        Checkout checkout = Checkout.find();
        new Footprint(checkout, Path.of(args[0]), PortPlan.from(System.getenv())).run(Path.of(args[1]));
    }

    private void run(Path jdk) throws IOException {
        System.out.printf("%s, load of the machine %s%n%n", jdk.getFileName(), load());
        System.out.println("| Service | Ready after | At rest | Under load | At most |");
        System.out.println("|---|---|---|---|---|");
        try (LocalStack stack = new LocalStack(checkout, new DataFolder(data), ports, Map.of(), step -> {}).start()) {
            Map<Service, Duration> starts = new EnumMap<>(Service.class);
            for (Service service : Service.values()) {
                starts.put(service, replace(stack, service, jdk));
            }
            Wait.until(REST, () -> false);
            Map<Service, List<Long>> rest = memory();
            work(stack);
            Map<Service, List<Long>> loaded = memory();
            starts.forEach((service, start) -> System.out.printf(
                    "| %s | %.1f s | %d MB | %d MB | %d MB |%n",
                    service.fullName(),
                    start.toMillis() / 1000.0,
                    rest.get(service).get(1),
                    loaded.get(service).get(1),
                    loaded.get(service).get(0)));
            System.out.printf("%nLoad at the end: %s%n", load());
        } finally {
            processes.values().forEach(ChildProcess::close);
        }
    }

    /** Starts the service as its container would, in place of the one of the stack. */
    private Duration replace(LocalStack stack, Service service, Path jdk) throws IOException {
        long pid = stack.service(service).process().orElseThrow().pid();
        Map<String, String> environment = Stream.of(Files.readString(Path.of("/proc", Long.toString(pid), "environ"))
                        .split("\0"))
                .collect(Collectors.toMap(
                        entry -> entry.substring(0, entry.indexOf('=')),
                        entry -> entry.substring(entry.indexOf('=') + 1)));
        stack.service(service).kill();
        Path log = data.resolve(service.fullName() + "-measured.log");
        long from = System.nanoTime();
        ChildProcess process = ChildProcess.start(service.fullName(), command(service, jdk), environment, log);
        processes.put(service, process);
        if (!Wait.until(START, () -> isReady(service))) {
            throw new LocalFailure(service.fullName() + " was not ready: see " + log);
        }
        return Duration.ofNanos(System.nanoTime() - from);
    }

    private List<String> command(Service service, Path jdk) throws IOException {
        Path manifests = checkout.root().resolve("deploy/kubernetes/base").resolve(service.fullName());
        // the last is that of the service itself
        int limit = found(LIMIT, manifests.resolve("deployment.yaml"))
                .map(found -> Integer.parseInt(found.group(1)))
                .reduce((first, second) -> second)
                .orElseThrow();
        String options = found(OPTIONS, manifests.resolve("configuration.properties"))
                .map(found -> found.group(1))
                .collect(Collectors.joining(" "));
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
        // a JVM takes this collector by itself where it has less than 1792 MB
        command.addAll(List.of("-XX:MaxRAM=" + limit + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of(options.split(" +")));
        command.addAll(List.of(
                "-jar",
                checkout.root()
                        .resolve(service.fullName())
                        .resolve("target/quarkus-app/quarkus-run.jar")
                        .toString()));
        return command;
    }

    private static Stream<MatchResult> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file, UTF_8)).results();
    }

    private boolean isReady(Service service) {
        URI readiness = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(ports.managementOf(service)));
        HttpRequest request =
                HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void work(LocalStack stack) {
        Client client = new Client(
                stack.uri(Service.INGEST),
                stack.uri(Service.GRADING),
                stack.uri(Service.NOTIFICATION),
                token(stack, "publisher"),
                token(stack, "operator"));
        client.subscribe("footprint@example.org");
        LocalDate day = LocalDate.now(ZoneId.of("Europe/London")).minusDays(40);
        int before = stack.mail().messages().size();
        client.authorities().stream()
                .limit(REPORTS)
                .parallel()
                .forEach(authority -> client.push(new SyntheticReport(authority, day, "Good")));
        if (!Wait.until(WORK, () -> stack.mail().messages().size() >= before + REPORTS)) {
            throw new LocalFailure("Only %d of %d alerts came: see %s"
                    .formatted(stack.mail().messages().size() - before, REPORTS, data));
        }
    }

    private static String token(LocalStack stack, String role) {
        return stack.tokens().mint(role, List.of(role), List.of(), Duration.ofHours(1));
    }

    /** Megabytes of each service: the most there were, and those of now. */
    private Map<Service, List<Long>> memory() throws IOException {
        Map<Service, List<Long>> memory = new EnumMap<>(Service.class);
        for (Map.Entry<Service, ChildProcess> entry : processes.entrySet()) {
            Path status = Path.of("/proc", Long.toString(entry.getValue().pid()), "status");
            memory.put(
                    entry.getKey(),
                    found(MEMORY, status)
                            .map(found -> Long.parseLong(found.group(2)) / 1024)
                            .toList());
        }
        return memory;
    }

    private static String load() throws IOException {
        String[] averages = Files.readString(Path.of("/proc/loadavg")).split(" ");
        return averages[0] + " on " + Runtime.getRuntime().availableProcessors() + " processors";
    }
}
