package uk.inspectionalerts.local.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import uk.inspectionalerts.local.LocalMail;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.submission.AlertChoice;
import uk.inspectionalerts.local.submission.Document;
import uk.inspectionalerts.local.submission.Result;
import uk.inspectionalerts.local.submission.Services;
import uk.inspectionalerts.local.submission.Submission;
import uk.inspectionalerts.local.submission.Tally;

/** What the run command does once the system is up: it submits documents and prints what became of each, in order. */
final class Work {

    /** Enough to keep the services busy, few enough that none of the documents waits long for its turn. */
    private static final int AT_ONCE = 6;

    private final Services services;
    private final LocalMail mail;
    private final Optional<DemoSite> site;
    private final Console console;

    /** @param site what {@code --watch-demo} publishes on */
    Work(Services services, LocalMail mail, Optional<DemoSite> site, Console console) {
        this.services = services;
        this.mail = mail;
        this.site = site;
        this.console = console;
    }

    /**
     * Does all that was asked for and prints the line that sums it up.
     *
     * @throws LocalFailure if a document was not settled in time, or the services are away
     */
    void run(Options options, Demo demo, List<Document> documents) {
        int mailBefore = mail.messages().size();
        List<Result> results = new ArrayList<>();
        if (options.demo() || options.watchDemo()) {
            demo.subscriptions().forEach(services::subscribe);
        }
        if (options.demo()) {
            results.addAll(submit(demo.history(), AlertChoice.NEVER));
            results.addAll(submit(demo.reports(), AlertChoice.ALWAYS));
        }
        site.ifPresent(watched -> results.addAll(new WatchDemo(services, watched, console).run(demo)));
        AlertChoice choice = options.alerts() ? AlertChoice.ALWAYS : AlertChoice.NEVER;
        results.addAll(submit(documents, choice));
        long unsettled =
                results.stream().filter(Result.Unsettled.class::isInstance).count();
        if (unsettled > 0) {
            throw new LocalFailure(unsettled + " of " + results.size() + " documents were not settled in time");
        }
        Tally tally = results.stream().map(Result::tally).reduce(Tally.NONE, Tally::plus);
        console.say(tally.settledLine(mail.messages().size() - mailBefore));
    }

    /** News goes one by one, the oldest first, so that each is compared with what was published before it. */
    private List<Result> submit(List<Document> documents, AlertChoice choice) {
        boolean news = choice == AlertChoice.ALWAYS;
        List<Document> inOrder =
                news ? documents.stream().sorted(Document.BY_PUBLICATION).toList() : documents;
        Submission submission = new Submission(services, choice);
        AtomicInteger settled = new AtomicInteger();
        ExecutorService submitters = Executors.newFixedThreadPool(news ? 1 : AT_ONCE);
        try {
            List<CompletableFuture<Result>> underWay = inOrder.stream()
                    .map(document -> CompletableFuture.supplyAsync(
                            () -> {
                                Result result = submission.submit(document);
                                console.progress(settled.incrementAndGet(), inOrder.size(), document.name());
                                return result;
                            },
                            submitters))
                    .toList();
            return underWay.stream().map(this::printed).toList();
        } finally {
            submitters.shutdownNow();
        }
    }

    private Result printed(CompletableFuture<Result> underWay) {
        try {
            Result result = underWay.join();
            console.say(result);
            return result;
        } catch (CompletionException e) {
            throw e.getCause() instanceof LocalFailure failure ? failure : e;
        }
    }
}
