package uk.inspectionalerts.checks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Measures, on a running one-machine stack, the time from the {@code 201} of a push to the moment at which the mail server
 * accepted the alert. Started by {@code deploy/checks/latency.sh}, which prints what this prints.
 *
 * <p>Ten reports warm the stack up; then fifty are pushed one after the other, each of another authority. The moment of
 * acceptance is the time of the message's file: the mail server writes it before it answers.
 */
public final class Latency {

    private static final int WARM_UP = 10;
    private static final int MEASURED = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path mail;
    private final Client client;

    private Latency(Path mail, Client client) {
        this.mail = mail;
        this.client = client;
    }

    /** Arguments: data folder, addresses of ingest, grading and notification as the {@code READY} line gives them. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 4) {
            System.err.println("usage: latency DATA INGEST GRADING NOTIFICATION");
            System.exit(2);
        }
        Path data = Path.of(args[0]);
        Properties tokens = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("tokens.env"))) {
            tokens.load(in);
        }
        Client client = new Client(
                URI.create(args[1]),
                URI.create(args[2]),
                URI.create(args[3]),
                tokens.getProperty("PUBLISHER_TOKEN"),
                tokens.getProperty("OPERATOR_TOKEN"));
        new Latency(data.resolve("mail"), client).run();
    }

    private void run() throws IOException, InterruptedException {
        client.subscribe("latency@example.org");
        List<String> authorities = client.authorities();
        LocalDate firstDay = LocalDate.now(ZoneId.of("Europe/London")).minusDays(40);
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            Duration taken = untilAlerted(new SyntheticReport(authorities.get(i), firstDay, "Good"));
            if (i >= WARM_UP) {
                times.add(taken);
            }
        }
        times.sort(null);
        System.out.printf(
                "201 to accepted email, %d reports: median %d ms, 95th percentile %d ms, worst %d ms%n",
                times.size(),
                times.get(times.size() / 2).toMillis(),
                times.get(times.size() * 95 / 100).toMillis(),
                times.get(times.size() - 1).toMillis());
    }

    private Duration untilAlerted(SyntheticReport report) throws IOException, InterruptedException {
        int before = messages().size();
        int status = client.push(report);
        if (status != 201) {
            throw new IllegalStateException(report.authority() + " was answered with " + status);
        }
        Instant answered = Instant.now();
        Instant giveUp = answered.plus(PATIENCE);
        while (Instant.now().isBefore(giveUp)) {
            List<Path> accepted = messages();
            if (accepted.size() > before) {
                Path newest = accepted.get(accepted.size() - 1);
                Duration taken = Duration.between(
                        answered, Files.getLastModifiedTime(newest).toInstant());
                return taken.isNegative() ? Duration.ZERO : taken;
            }
            Thread.sleep(5);
        }
        throw new IllegalStateException(
                "No alert about " + report.authority() + " within " + PATIENCE.toSeconds() + " s");
    }

    private List<Path> messages() throws IOException {
        try (Stream<Path> files = Files.list(mail)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
    }
}
