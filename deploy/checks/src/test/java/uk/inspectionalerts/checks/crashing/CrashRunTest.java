package uk.inspectionalerts.checks.crashing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.inspectionalerts.checks.TestStack;
import uk.inspectionalerts.checks.receiving.Hooks;
import uk.inspectionalerts.checks.receiving.MailRoad;
import uk.inspectionalerts.local.LocalStack;
import uk.inspectionalerts.local.process.Ports;

/** The short crash run. Another seed or length: {@code -Dcrash.seed=… -Dcrash.faults=…}. */
class CrashRunTest {

    private static final long SEED = Long.getLong("crash.seed", 1871);
    private static final int FAULTS = Integer.getInteger("crash.faults", FaultPlan.KINDS);

    @TempDir
    Path data;

    @Test
    void whateverIsKilledFrozenOrCutOffEveryAlertArrivesAndNoneTwice() throws IOException {
        int roadPort = Ports.free();
        try (LocalStack stack = TestStack.start(data, CrashRun.settings(roadPort));
                MailRoad road = MailRoad.to(stack.mail(), roadPort);
                Hooks hooks = Hooks.on(Ports.free())) {
            CrashRun run = new CrashRun(stack, road, hooks, SEED, System.out::println);

            CrashResult result = run.run(FAULTS);

            System.out.println(CrashResult.HEADER + System.lineSeparator() + result.row());
            assertThat(result.complaints()).as("seed " + SEED).isEmpty();
        }
    }
}
