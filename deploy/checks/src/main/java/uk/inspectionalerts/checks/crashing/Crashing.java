package uk.inspectionalerts.checks.crashing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.inspectionalerts.checks.receiving.Hooks;
import uk.inspectionalerts.checks.receiving.MailRoad;
import uk.inspectionalerts.local.Checkout;
import uk.inspectionalerts.local.DataFolder;
import uk.inspectionalerts.local.LocalStack;
import uk.inspectionalerts.local.PortPlan;
import uk.inspectionalerts.local.process.Ports;

/**
 * The long crash run, a piece after the other, each on a fresh one-machine stack. Started by {@code
 * deploy/checks/crash.sh}. The report has a line for each piece; a run that is started again goes on after the last one.
 */
public final class Crashing {

    private static final int PIECE = 2 * FaultPlan.KINDS;

    private Crashing() {}

    /**
     * Arguments: an empty folder for what the stacks keep, the report, the faults that it is to hold in all, the seed of its
     * first piece. Ends with 1 at the first piece in which something was lost, wrong in the end or came twice; its stack's
     * folder is left as it was.
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            System.err.println("usage: crashing DATA REPORT FAULTS SEED");
            System.exit(2);
        }
        Logger.getLogger("").setLevel(Level.SEVERE);
        Path report = Path.of(args[1]);
        int wanted = Integer.parseInt(args[2]);
        if (Files.notExists(report)) {
            append(report, CrashResult.HEADER);
        }
        for (long seed = Long.parseLong(args[3]) + pieces(report).size(); faults(report) < wanted; seed++) {
            CrashResult result =
                    run(Path.of(args[0]).resolve("piece-" + seed), seed, Math.min(PIECE, wanted - faults(report)));
            append(report, result.row());
            System.out.println(result.row());
            if (!result.complaints().isEmpty()) {
                result.complaints().forEach(System.err::println);
                System.exit(1);
            }
        }
        System.out.println(faults(report) + " faults in " + report);
    }

    private static CrashResult run(Path folder, long seed, int faults) throws IOException {
        DataFolder data = new DataFolder(folder);
        int roadPort = Ports.free();
        LocalStack stack = new LocalStack(
                Checkout.find(), data, PortPlan.from(System.getenv()), CrashRun.settings(roadPort), step -> {});
        try (stack;
                MailRoad road = MailRoad.to(stack.mail(), roadPort);
                Hooks hooks = Hooks.on(Ports.free())) {
            stack.start();
            return new CrashRun(stack, road, hooks, seed, System.out::println).run(faults);
        }
    }

    private static int faults(Path report) throws IOException {
        return pieces(report).stream()
                .mapToInt(row -> Integer.parseInt(row.split(",")[1]))
                .sum();
    }

    private static List<String> pieces(Path report) throws IOException {
        return Files.readAllLines(report, StandardCharsets.UTF_8).stream()
                .skip(1)
                .toList();
    }

    private static void append(Path report, String line) throws IOException {
        Files.writeString(report, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
