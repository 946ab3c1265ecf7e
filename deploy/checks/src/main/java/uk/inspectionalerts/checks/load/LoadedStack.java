package uk.inspectionalerts.checks.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.inspectionalerts.checks.Client;
import uk.inspectionalerts.checks.SyntheticReport;
import uk.inspectionalerts.local.Checkout;
import uk.inspectionalerts.local.DataFolder;
import uk.inspectionalerts.local.LocalMail;
import uk.inspectionalerts.local.LocalPostgres;
import uk.inspectionalerts.local.LocalStack;
import uk.inspectionalerts.local.PortPlan;
import uk.inspectionalerts.local.Service;
import uk.inspectionalerts.local.process.Wait;

/** A one-machine stack, until this JVM ends, to which reports are pushed ten at once. */
final class LoadedStack {

    static final int AT_ONCE = 10;

    private static final Logger LOG = Logger.getLogger("");
    private static final Duration REGISTER = Duration.ofMinutes(2);
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\".*\\} ([.0-9E]+)$");

    private final LocalStack stack;
    private final PortPlan ports;
    private final Client client;
    private final HttpClient http = HttpClient.newHttpClient();
    private int pushed;

    private LoadedStack(LocalStack stack, PortPlan ports) {
        this.stack = stack;
        this.ports = ports;
        this.client = Client.of(stack);
    }

    /** Starts it on the ports that the environment names and waits until notification-service knows the authorities. */
    static LoadedStack start(Path folder) {
        // the parts of the stack say much that is in their logs too
        LOG.setLevel(Level.WARNING);
        PortPlan ports = PortPlan.from(System.getenv());
        LocalStack stack = new LocalStack(Checkout.find(), new DataFolder(folder), ports, progress -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        LoadedStack loaded = new LoadedStack(stack.start(), ports);
        loaded.burst(1, "Good");
        return loaded;
    }

    LocalPostgres postgres() {
        return stack.postgres();
    }

    Client client() {
        return client;
    }

    LocalMail mail() {
        return stack.mail();
    }

    /** Pushes so many reports at the same time, each of another authority, and answers when the first got its 201. */
    Instant burst(int reports, String grade) {
        List<String> authorities = authorities();
        LocalDate firstDay = LocalDate.now(ZoneId.of("Europe/London")).minusDays(40);
        List<CompletableFuture<Instant>> answers = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            SyntheticReport report = new SyntheticReport(authorities.get(pushed++), firstDay, grade);
            answers.add(CompletableFuture.supplyAsync(() -> {
                int status = client.push(report);
                if (status != 201) {
                    throw new IllegalStateException(report.authority() + " was answered with " + status);
                }
                return Instant.now();
            }));
        }
        return answers.stream()
                .map(CompletableFuture::join)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private List<String> authorities() {
        if (!Wait.until(REGISTER, () -> client.authorities().size() > pushed + AT_ONCE)) {
            throw new IllegalStateException("The register did not arrive in time");
        }
        return client.authorities();
    }

    /** How long it takes to see what a rule for all England would have alerted on, the body read. */
    Duration preview() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        stack.uri(Service.NOTIFICATION).resolve("/subscriptions/preview"))
                .header("Authorization", "Bearer " + client.operator())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"audience\": \"general\"}"))
                .build();
        long began = System.nanoTime();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        Duration taken = Duration.ofNanos(System.nanoTime() - began);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The preview was answered with " + answer.statusCode());
        }
        return taken;
    }

    /** Processor time that each has used since its start; the mail server is in this JVM. */
    Map<String, Duration> computed() {
        Map<String, Duration> computed = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            computed.put(service.fullName(), computed(stack.service(service).process().stream()));
        }
        computed.put(
                "PostgreSQL",
                computed(stack.postgres().process().stream()
                        .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))));
        computed.put("mail server and measurement", computed(Stream.of(ProcessHandle.current())));
        return computed;
    }

    private static Duration computed(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** MB on the heap of notification-service that something refers to. */
    int live() throws IOException, InterruptedException {
        jcmd("GC.run");
        return occupied();
    }

    /** MB on the heap of notification-service, with what nothing refers to any more and was not collected yet. */
    int occupied() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + ports.managementOf(Service.NOTIFICATION) + "/q/metrics"))
                .build();
        String metrics = http.send(request, BodyHandlers.ofString()).body();
        double bytes = HEAP.matcher(metrics)
                .results()
                .mapToDouble(part -> Double.parseDouble(part.group(1)))
                .sum();
        return (int) (bytes / 1024 / 1024);
    }

    private void jcmd(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(notification().pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        process.waitFor();
    }

    private ProcessHandle notification() {
        return stack.service(Service.NOTIFICATION).process().orElseThrow();
    }

    /** What else the machine has to do. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
