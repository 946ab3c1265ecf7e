package uk.inspectionalerts.local.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import uk.inspectionalerts.local.Checkout;
import uk.inspectionalerts.local.DataFolder;
import uk.inspectionalerts.local.LocalStack;
import uk.inspectionalerts.local.PortPlan;
import uk.inspectionalerts.local.Service;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.process.Wait;
import uk.inspectionalerts.local.submission.Document;
import uk.inspectionalerts.local.submission.Services;
import uk.inspectionalerts.local.submission.Services.Addresses;
import uk.inspectionalerts.local.submission.Services.Tokens;

/** The run command: the whole system on this machine, until Ctrl-C or until what was asked for is done. */
public final class Run {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    /** How long the processes of a run that was killed may need to end by themselves. */
    private static final Duration AFTERMATH = Duration.ofSeconds(20);

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(1);

    private final Checkout checkout = Checkout.find();
    private final Options options;
    private final Console console;
    private final PortPlan ports;
    private final int sitePort;
    private final DataFolder data;
    private volatile LocalStack stack;
    private volatile Optional<DemoSite> site = Optional.empty();
    private volatile boolean working = true;
    private volatile boolean stopping;

    private Run(Options options, Map<String, String> environment, Console console) {
        this.options = options;
        this.console = console;
        this.ports = ports(environment);
        this.sitePort = sitePort(environment);
        String folder = environment.getOrDefault("DATA_DIR", "");
        this.data = new DataFolder(folder.isBlank() ? checkout.root().resolve("deploy/local/data") : Path.of(folder));
    }

    private int sitePort(Map<String, String> environment) {
        try {
            int port = PortPlan.port(environment, "SITE_PORT", DemoSite.USUAL_PORT);
            if (options.watchDemo() && (port < 1 || port > 65_535 || ports.includes(port))) {
                throw new UsageError("SITE_PORT must be a port that nothing else here uses, not " + port);
            }
            return port;
        } catch (IllegalArgumentException e) {
            throw new UsageError(e.getMessage());
        }
    }

    private static PortPlan ports(Map<String, String> environment) {
        try {
            return PortPlan.from(environment);
        } catch (IllegalArgumentException e) {
            throw new UsageError(e.getMessage());
        }
    }

    /** Takes the arguments of {@code run.sh}. Ends with 0 when done, 1 when something failed, 2 for wrong usage. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        Console console = new Console(out, err, Boolean.getBoolean("inspection-alerts.terminal"));
        try {
            Options options = Options.parse(arguments);
            if (options.help()) {
                console.say(Options.USAGE.stripTrailing());
            } else {
                new Run(options, System.getenv(), console).run();
            }
            System.exit(DONE);
        } catch (UsageError e) {
            console.warn(e.getMessage());
            console.warn(Options.USAGE.lines().findFirst().orElseThrow());
            System.exit(WRONG_USAGE);
        } catch (LocalFailure e) {
            console.warn(e.getMessage());
            System.exit(FAILED);
        }
    }

    private void run() {
        List<Document> documents = options.ingest().stream()
                .flatMap(path -> Document.at(path).stream())
                .toList();
        DataFolder.Claim claim = data.claim();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(claim)));
        try {
            if (claim.afterCrash()) {
                console.progress("Waiting for the processes of a run that was killed …");
                Wait.until(AFTERMATH, ports::areFree);
            }
            ports.requireFree();
            if (options.fresh()) {
                data.empty();
            }
            RunLog.writeTo(data.logs().resolve("run.log"));
            if (options.watchDemo()) {
                site = Optional.of(DemoSite.start(Demo.of(checkout), data, sitePort));
            }
            Map<String, String> watched = site.map(DemoSite::settings).orElse(Map.of());
            stack = new LocalStack(checkout, data, ports, Map.of(Service.INGEST, watched), console::progress);
            stack.start();
            work(documents);
        } catch (LocalFailure failure) {
            if (!stopping) { // else it fails because it is being stopped, which is no news
                throw failure;
            }
        }
    }

    private void work(List<Document> documents) {
        Demo demo = Demo.of(checkout);
        RunTokens tokens = RunTokens.mint(stack.tokens(), demo.authorities());
        tokens.writeTo(data.tokens());
        console.say(readyLine());
        Services services = new Services(
                new Addresses(stack.uri(Service.INGEST), stack.uri(Service.GRADING), stack.uri(Service.NOTIFICATION)),
                new Tokens(tokens.publisher(), tokens.operator()));
        Work work = new Work(services, stack.mail(), site, console);
        CompletableFuture<Void> underWay = CompletableFuture.runAsync(() -> {
            if (options.hasWork()) {
                work.run(options, demo, documents);
            }
        });
        stayUp(underWay);
    }

    /** Looks after the stack until the work is done, if that is to end it; a failure of the work ends it anyhow. */
    private void stayUp(CompletableFuture<Void> work) {
        boolean over = false;
        while (!over) {
            stack.mend().forEach(part -> console.warn(part + " had ended unexpectedly and was started again"));
            over = Wait.until(BETWEEN_CHECKS, () -> work.isDone() && (options.exit() || failed(work)));
            working = !work.isDone();
        }
        try {
            work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LocalFailure failure ? failure : e;
        }
    }

    private static boolean failed(CompletableFuture<Void> work) {
        return work.isCompletedExceptionally();
    }

    private String readyLine() {
        return "READY ingest=%s grading=%s notification=%s data=%s"
                .formatted(
                        stack.uri(Service.INGEST),
                        stack.uri(Service.GRADING),
                        stack.uri(Service.NOTIFICATION),
                        data.path());
    }

    /** However the run ends: everything stops in order. To be stopped while nothing is left to do is success. */
    private void stop(DataFolder.Claim claim) {
        stopping = true;
        if (stack != null) {
            stack.close();
        }
        site.ifPresent(DemoSite::close);
        claim.close();
        if (!working) {
            Runtime.getRuntime().halt(DONE);
        }
    }
}
