package uk.inspectionalerts.checks.crashing;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.checks.Client;
import uk.inspectionalerts.checks.crashing.Fault.Bad.Place;
import uk.inspectionalerts.checks.receiving.Hooks;
import uk.inspectionalerts.checks.receiving.MailRoad;
import uk.inspectionalerts.checks.receiving.Weather;
import uk.inspectionalerts.checks.streaming.Readers;
import uk.inspectionalerts.checks.streaming.ReportStream;
import uk.inspectionalerts.checks.streaming.Tally;
import uk.inspectionalerts.local.LocalStack;
import uk.inspectionalerts.local.Service;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.process.Part;

/**
 * One piece of the crash run, on a stack of its own: faults in the order of a seed while reports stream in, then quiet until
 * everything is settled, then the count. What is told apart by chance alone (the moment within a fault) differs from run to
 * run of a seed; which faults come, and in which order, does not.
 */
final class CrashRun {

    private static final int LONGEST_PAUSE_MILLIS = 1_000;

    private final LocalStack stack;
    private final Client client;
    private final MailRoad road;
    private final Hooks hooks;
    private final Gates gates;
    private final long seed;
    private final Random random;
    private final Consumer<String> progress;

    /**
     * A run on that stack, which is up.
     *
     * @param road through which notification-service reaches the stack's mail server
     */
    CrashRun(LocalStack stack, MailRoad road, Hooks hooks, long seed, Consumer<String> progress) {
        this.stack = stack;
        this.client = Client.of(stack);
        this.road = road;
        this.hooks = hooks;
        this.gates = Gates.in(stack.postgres());
        this.seed = seed;
        this.random = new Random(seed);
        this.progress = progress;
    }

    /** What the services need for it. */
    static Map<Service, Map<String, String>> settings(int roadPort) {
        Map<String, String> notification = new HashMap<>(Readers.settings());
        notification.put("QUARKUS_MAILER_PORT", Integer.toString(roadPort));
        return Map.of(Service.NOTIFICATION, notification);
    }

    /** @throws LocalFailure if a part does not come back, or a report is not accepted */
    CrashResult run(int faults) {
        Instant start = Instant.now();
        List<Fault> plan = FaultPlan.of(seed, faults);
        Readers readers = Readers.subscribe(client, stack.mail().folder(), hooks);
        ReportStream stream = ReportStream.start(List.of(client), seed);
        try (stream) {
            for (int number = 0; number < plan.size(); number++) {
                Fault fault = plan.get(number);
                pause();
                progress.accept("fault %d of %d: %s".formatted(number + 1, plan.size(), fault.inWords()));
                inflict(fault);
            }
        }
        progress.accept("settling");
        Tally tally = Tally.whenSettled(stream, readers, client);
        return new CrashResult(seed, plan, tally, Duration.between(start, Instant.now()));
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
        } else if (fault instanceof Fault.Bad bad) {
            weather(bad.place(), bad.weather());
            sleep(bad.time());
            weather(bad.place(), Weather.FAIR);
        }
    }

    private void weather(Place place, Weather weather) {
        switch (place) {
            case MAIL -> road.weather(weather);
            case WEBHOOKS -> hooks.weather(weather);
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
