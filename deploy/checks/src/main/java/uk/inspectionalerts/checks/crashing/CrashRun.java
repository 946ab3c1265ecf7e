package uk.inspectionalerts.checks.crashing;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.checks.Client;
import uk.inspectionalerts.local.LocalStack;
import uk.inspectionalerts.local.Service;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.process.Part;
import uk.inspectionalerts.local.process.Wait;

/**
 * One piece of the crash run, on a stack of its own: faults in the order of a seed while reports stream in, then quiet until
 * everything is settled, then the count. What is told apart by chance alone (the moment within a fault) differs from run to
 * run of a seed; which faults come, and in which order, does not.
 */
final class CrashRun {

    /** Everything in every text: three messages a report, each to another person. */
    private static final Map<String, String> SUBSCRIBERS = Map.of(
            "council", "council@example.org",
            "ministerial", "minister@example.org",
            "general", "everybody@example.org");

    private static final Duration SETTLING = Duration.ofMinutes(3);
    private static final int LONGEST_PAUSE_MILLIS = 1_000;

    private final LocalStack stack;
    private final Client client;
    private final MailRoad road;
    private final Gates gates;
    private final long seed;
    private final Random random;
    private final Consumer<String> progress;

    /**
     * A run on that stack, which is up.
     *
     * @param road through which notification-service reaches the stack's mail server
     */
    CrashRun(LocalStack stack, Client client, MailRoad road, long seed, Consumer<String> progress) {
        this.stack = stack;
        this.client = client;
        this.road = road;
        this.gates = Gates.in(stack.postgres());
        this.seed = seed;
        this.random = new Random(seed);
        this.progress = progress;
    }

    /** What the services need for it: the way to the mail server, and leases that end within the run. */
    static Map<Service, Map<String, String>> settings(int roadPort) {
        return Map.of(
                Service.NOTIFICATION,
                Map.of(
                        "QUARKUS_MAILER_PORT", Integer.toString(roadPort),
                        "NOTIFICATION_EMAIL_TIMEOUT", "PT4S",
                        "NOTIFICATION_DISPATCH_LEASE", "PT10S",
                        "NOTIFICATION_EMAIL_LONGEST_RETRY", "PT8S",
                        "NOTIFICATION_GROUPING_WINDOW", "PT0S"));
    }

    /** @throws LocalFailure if a part does not come back, or a report is not accepted */
    CrashResult run(int faults) {
        Instant start = Instant.now();
        List<Fault> plan = FaultPlan.of(seed, faults);
        SUBSCRIBERS.forEach((audience, address) -> client.subscribe(address, audience));
        ReportStream stream = ReportStream.start(client, random);
        try (stream) {
            for (int number = 0; number < plan.size(); number++) {
                Fault fault = plan.get(number);
                pause();
                progress.accept("fault %d of %d: %s".formatted(number + 1, plan.size(), fault.inWords()));
                inflict(fault);
            }
        }
        progress.accept("settling");
        Sink sink = new Sink(stack.mail().folder());
        Wait.until(SETTLING, () -> count(stream, sink).missing().isEmpty() && client.allSettled());
        Count count = count(stream, sink);
        Map<String, Integer> recorded = count.repeated().stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), client::possibleDuplicates));
        return new CrashResult(
                seed, plan, stream.accepted().size(), count, recorded, Duration.between(start, Instant.now()));
    }

    private Count count(ReportStream stream, Sink sink) {
        return Count.of(stream.accepted(), SUBSCRIBERS.values(), sink.messages());
    }

    private void inflict(Fault fault) {
        if (fault instanceof Fault.Killed killed) {
            Part part = killed.target().of(stack);
            part.kill();
            pause();
            part.start();
        } else if (fault instanceof Fault.KilledAt killed) {
            Part part = killed.boundary().target().of(stack);
            gates.whileStandingAt(killed.boundary(), part::kill);
            part.start();
        } else if (fault instanceof Fault.Frozen frozen) {
            freeze(frozen.target().of(stack), frozen.time());
        } else if (fault instanceof Fault.BadMail bad) {
            road.weather(bad.weather());
            sleep(bad.time());
            road.weather(Weather.FAIR);
        }
    }

    private void freeze(Part part, Duration time) {
        List<Long> processes = part.process().stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .map(ProcessHandle::pid)
                .toList();
        signal("-STOP", processes);
        sleep(time);
        signal("-CONT", processes);
    }

    private static void signal(String signal, List<Long> processes) {
        String command = "kill " + signal + " "
                + processes.stream().map(String::valueOf).collect(Collectors.joining(" ")) + " 2>/dev/null";
        try {
            new ProcessBuilder("/bin/sh", "-c", command).start().waitFor();
        } catch (IOException e) {
            throw new LocalFailure("Cannot send " + signal + ": " + e.getMessage(), e);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause() {
        sleep(Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLIS)));
    }

    private static void sleep(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Stopped in the middle of the crash run", stop);
        }
    }
}
