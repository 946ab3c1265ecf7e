package uk.inspectionalerts.checks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import uk.inspectionalerts.local.Service;

/**
 * Measures, on a one-machine stack of its own with 200, 2,000 and 20,000 subscriptions of a realistic mix, how long ten
 * outcomes at once take to be matched, rendered and accepted, and what notification-service holds in memory. Started by
 * {@code deploy/checks/matching.sh}.
 */
public final class Matching {

    private static final int[] SIZES = {200, 2_000, 20_000};
    private static final int PREVIEWS = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** How often is asked whether all are matched, and then, as that costs more, whether all are accepted. */
    private static final Duration LOOK = Duration.ofMillis(50);

    private static final Duration LATER_LOOK = Duration.ofMillis(500);

    private final LoadedStack stack;
    private final Crowd crowd;

    private Matching(LoadedStack stack, Crowd crowd) {
        this.stack = stack;
        this.crowd = crowd;
    }

    /** Argument: an empty folder for the stack's data. */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        if (args.length != 1) {
            System.err.println("usage: matching DATA");
            System.exit(2);
        }
        LoadedStack stack = LoadedStack.start(Path.of(args[0]));
        try (Crowd crowd = new Crowd(stack.postgres())) {
            new Matching(stack, crowd).run();
        }
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException, SQLException {
        crowd.awaitHistory();
        burst(0);
        preview();
        int before = 0;
        for (int size : SIZES) {
            crowd.mixed(before + 1, size);
            before = size;
            burst(size);
        }
    }

    private void preview() throws IOException, InterruptedException {
        List<Duration> taken = new ArrayList<>();
        for (int i = 0; i < PREVIEWS; i++) {
            taken.add(stack.preview());
        }
        taken.sort(null);
        System.out.printf(
                "preview over the whole history, %d times: median %d ms, worst %d ms; load %.1f%n",
                PREVIEWS,
                taken.get(PREVIEWS / 2).toMillis(),
                taken.get(PREVIEWS - 1).toMillis(),
                LoadedStack.load());
    }

    private void burst(int size) throws IOException, InterruptedException, SQLException {
        int before = stack.live();
        Duration computed = computed();
        Instant began = Instant.now();
        stack.burst(LoadedStack.AT_ONCE, "Inadequate");
        int most = 0;
        Instant written = null;
        while (written == null || crowd.open(began) > 0) {
            if (written == null && crowd.outcomes(began) >= LoadedStack.AT_ONCE) {
                written = Instant.now();
            }
            if (Instant.now().isAfter(began.plus(PATIENCE))) {
                throw new IllegalStateException("Not all was told within " + PATIENCE.toMinutes() + " minutes");
            }
            most = Math.max(most, stack.occupied());
            Thread.sleep((written == null ? LOOK : LATER_LOOK).toMillis());
        }
        System.out.printf(
                "%d subscriptions, %d outcomes at once, %d messages: from the first outcome's arrival all were matched and"
                        + " written after %d ms, half of the messages accepted after %.0f ms, all after %.0f ms;"
                        + " %.1f s of processor time; heap live %d MB before and %d MB after, at most %d MB with garbage;"
                        + " load %.1f%n",
                size,
                LoadedStack.AT_ONCE,
                crowd.deliveries(began),
                Duration.between(crowd.arrival(began), written).toMillis(),
                crowd.accepted(began, 0.5),
                crowd.accepted(began, 1),
                computed().minus(computed).toMillis() / 1000.0,
                before,
                stack.live(),
                most,
                LoadedStack.load());
    }

    private Duration computed() {
        return stack.computed().get(Service.NOTIFICATION.fullName());
    }
}
