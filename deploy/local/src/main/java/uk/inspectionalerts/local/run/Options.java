package uk.inspectionalerts.local.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import uk.inspectionalerts.local.submission.DocumentKind;

/**
 * What the run command was asked to do.
 *
 * @param ingest files and folders to submit, as given: relative to the caller's folder
 */
public record Options(
        boolean demo, boolean watchDemo, List<Path> ingest, boolean alerts, boolean fresh, boolean exit, boolean help) {

    /** How to call the command, as {@code --help} prints it. */
    public static final String USAGE =
            """
            Usage: deploy/local/run.sh [--demo | --watch-demo] [--ingest PATH]... [--alerts] [--fresh] [--exit]

              (none)         start the system and stay up until Ctrl-C
              --demo         then publish the demonstration reports and print the alerts that were delivered
              --watch-demo   the same, with nobody handing the reports in: a reports site on this machine publishes
                             them one by one, and the system notices
              --ingest PATH  then submit that file, or every PDF, HTML and text file of that folder
              --alerts       with --ingest: alert subscribers (otherwise the documents are history)
              --fresh        empty the data folder first
              --exit         stop once --demo, --watch-demo or --ingest is done
              --help         print this

            Environment: INGEST_PORT 8081, GRADING_PORT 8082, NOTIFICATION_PORT 8083, KAFKA_PORT 19092,
            POSTGRES_PORT 15432, SMTP_PORT 3025, SITE_PORT 8090 (--watch-demo), DATA_DIR deploy/local/data
            """;

    /**
     * Reads the arguments of the command.
     *
     * @throws UsageError if one is unknown or incomplete, or names nothing that can be submitted
     */
    public static Options parse(String... arguments) {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        boolean demo = false;
        boolean watchDemo = false;
        boolean alerts = false;
        boolean fresh = false;
        boolean exit = false;
        boolean help = false;
        List<Path> ingest = new ArrayList<>();
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--demo" -> demo = true;
                case "--watch-demo" -> watchDemo = true;
                case "--ingest" -> ingest.add(path(rest.poll()));
                case "--alerts" -> alerts = true;
                case "--fresh" -> fresh = true;
                case "--exit" -> exit = true;
                case "--help", "-h" -> help = true;
                default -> throw new UsageError("Unknown option " + option);
            }
        }
        if (alerts && ingest.isEmpty()) {
            throw new UsageError("--alerts goes with --ingest");
        }
        if (demo && watchDemo) {
            throw new UsageError("--demo and --watch-demo are two ways to show the same reports: choose one");
        }
        return new Options(demo, watchDemo, List.copyOf(ingest), alerts, fresh, exit, help);
    }

    /** Whether there is anything to do but to be up. */
    boolean hasWork() {
        return demo || watchDemo || !ingest.isEmpty();
    }

    private static Path path(String given) {
        if (given == null || given.startsWith("--")) {
            throw new UsageError("--ingest needs the path of a file or folder");
        }
        Path path = Path.of(given);
        if (!Files.isReadable(path)) {
            throw new UsageError("--ingest " + given + ": no such file or folder, or it cannot be read");
        }
        if (Files.isRegularFile(path) && DocumentKind.of(path).isEmpty()) {
            throw new UsageError("--ingest " + given + ": the name must end in .pdf, .html, .htm or .txt");
        }
        return path;
    }
}
