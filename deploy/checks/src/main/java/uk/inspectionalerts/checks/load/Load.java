package uk.inspectionalerts.checks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures, on a one-machine stack of its own, 2,000 subscribers, or as many as are asked for, who all want each of ten reports pushed at once: when the
 * first critical alert is accepted, how fast all deliveries drain beside what the mail server and the database alone
 * allow, and who spent the processor's time meanwhile. Started by {@code deploy/checks/load.sh}.
 */
public final class Load {

    private static final int SUBSCRIBERS = 2_000;
    private static final int BARE = 4_000;
    private static final int WARM_UP = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final LoadedStack stack;
    private final Crowd crowd;

    private Load(LoadedStack stack, Crowd crowd) {
        this.stack = stack;
        this.crowd = crowd;
    }

    /** Arguments: an empty folder for the stack's data; how many subscribers, more than {@value #WARM_UP}, if not 2,000. */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        int subscribers = args.length < 2 ? SUBSCRIBERS : Integer.parseInt(args[1]);
        if (args.length < 1 || subscribers <= WARM_UP) {
            System.err.println("usage: load DATA [SUBSCRIBERS, more than " + WARM_UP + "]");
            System.exit(2);
        }
        LoadedStack stack = LoadedStack.start(Path.of(args[0]));
        try (Crowd crowd = new Crowd(stack.postgres())) {
            new Load(stack, crowd).run(subscribers);
        }
        System.exit(0);
    }

    private void run(int subscribers) throws IOException, InterruptedException, SQLException {
        crowd.awaitHistory();
        crowd.alike(1, WARM_UP);
        Instant warmUp = Instant.now();
        stack.burst(LoadedStack.AT_ONCE, "Good");
        drained(warmUp);
        bare();
        crowd.alike(WARM_UP + 1, subscribers);
        Map<String, Duration> before = stack.computed();
        Instant began = Instant.now();
        Instant answered = stack.burst(LoadedStack.AT_ONCE, "Inadequate");
        drained(began);
        Map<String, Duration> spent = new LinkedHashMap<>();
        stack.computed().forEach((who, time) -> spent.put(who, time.minus(before.get(who))));
        int deliveries = crowd.deliveries(began);
        double taken = crowd.accepted(began, 1) / 1000;
        System.out.printf(
                "%d deliveries in %.1f s: %.0f a second; load %.1f%n",
                deliveries, taken, deliveries / taken, LoadedStack.load());
        System.out.printf(
                "first ministerial alert accepted %d ms after the first 201%n",
                Duration.between(answered, crowd.first(began, "ministerial")).toMillis());
        for (String audience : List.of("ministerial", "general")) {
            System.out.printf(
                    "%s, due to accepted: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms%n",
                    audience,
                    crowd.waited(began, audience, 0.5),
                    crowd.waited(began, audience, 0.95),
                    crowd.waited(began, audience, 0.99));
        }
        spent.forEach((who, time) -> System.out.printf(
                "%s: %.1f s of processor time, %.2f ms a delivery%n",
                who, time.toMillis() / 1000.0, (double) time.toMillis() / deliveries));
    }

    /** The mail server with a message of the warm-up, the database with commits of one row: a delivery needs two of them. */
    private void bare() throws IOException, InterruptedException, SQLException {
        byte[] message = Files.readAllBytes(stack.mail().messages().get(0));
        double smtp = Bare.smtp(stack.mail().port(), message, BARE);
        double commits = Bare.commits(stack.postgres(), BARE);
        System.out.printf(
                "bare: %.0f messages of %d bytes a second, %.0f commits a second; one after the other %.0f deliveries a"
                        + " second; load %.1f%n",
                smtp, message.length, commits, 1 / (1 / smtp + 2 / commits), LoadedStack.load());
    }

    private void drained(Instant began) throws InterruptedException, SQLException {
        while (crowd.outcomes(began) < LoadedStack.AT_ONCE || crowd.open(began) > 0) {
            if (Instant.now().isAfter(began.plus(PATIENCE))) {
                throw new IllegalStateException("Not all was told within " + PATIENCE.toMinutes() + " minutes");
            }
            Thread.sleep(LOOK.toMillis());
        }
    }
}
