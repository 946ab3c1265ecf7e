package uk.inspectionalerts.local.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.process.Wait;
import uk.inspectionalerts.local.submission.AlertChoice;
import uk.inspectionalerts.local.submission.Document;
import uk.inspectionalerts.local.submission.Result;
import uk.inspectionalerts.local.submission.Services;
import uk.inspectionalerts.local.submission.Submission;

/** Shows the automatic way: reports appear on a site one by one, and emails arrive with nobody handing anything in. */
final class WatchDemo {

    /** The source's name in {@code GET /sources}. */
    private static final String SOURCE = "reports-site";

    private static final Duration BACKFILL = Duration.ofSeconds(180);

    private final Services services;
    private final DemoSite site;
    private final Console console;

    WatchDemo(Services services, DemoSite site, Console console) {
        this.services = services;
        this.site = site;
        this.console = console;
    }

    /**
     * Waits until the site was read whole, then publishes what is not published yet, the oldest first, each once the one
     * before it is settled.
     *
     * @throws LocalFailure if the site is not read, or a document on it is not settled in time
     */
    List<Result> run(Demo demo) {
        console.progress("Waiting until the reports site was read for the first time …");
        if (!Wait.until(BACKFILL, () -> services.isBackfilled(SOURCE))) {
            throw new LocalFailure("The reports site was not read whole within " + BACKFILL.toSeconds()
                    + " s: see the log of ingest-service");
        }
        List<Result> results = new ArrayList<>();
        demo.history().forEach(document -> results.add(watch(document, AlertChoice.NEVER, false)));
        demo.reports().forEach(document -> results.add(publish(document)));
        return results;
    }

    private Result publish(Document document) {
        boolean known = site.has(document);
        long start = System.nanoTime();
        if (!known) {
            console.progress("Published " + document.name() + " …");
            site.publish(document);
        }
        Result result = watch(document, AlertChoice.ALWAYS, known);
        if (!known) {
            if (result.subjects().isEmpty()) {
                throw new LocalFailure(document.name() + " appeared on the reports site and alerted nobody");
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            console.say(String.format(Locale.ROOT, "    %.1f s from publication until the last email", seconds));
        }
        return result;
    }

    /** One that is lost would let the next be compared with the wrong report before it. */
    private Result watch(Document document, AlertChoice alerts, boolean known) {
        Result result = new Submission(services, alerts).watch(document, site.link(document), known);
        console.say(result);
        if (result instanceof Result.Unsettled) {
            throw new LocalFailure(
                    "A document on the reports site was not settled in time: if it was handed in before, use --fresh");
        }
        return result;
    }
}
