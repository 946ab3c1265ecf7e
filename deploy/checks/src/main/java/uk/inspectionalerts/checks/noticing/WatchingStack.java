package uk.inspectionalerts.checks.noticing;

import java.time.Duration;
import java.util.Map;
import uk.inspectionalerts.checks.Client;
import uk.inspectionalerts.local.Checkout;
import uk.inspectionalerts.local.DataFolder;
import uk.inspectionalerts.local.LocalStack;
import uk.inspectionalerts.local.PortPlan;
import uk.inspectionalerts.local.Service;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.process.Wait;
import uk.inspectionalerts.local.site.SimulatedSite;
import uk.inspectionalerts.local.submission.Services;
import uk.inspectionalerts.local.submission.Services.Addresses;
import uk.inspectionalerts.local.submission.Services.Tokens;

/** A one-machine stack whose ingest-service watches a simulated site, until this JVM ends. */
final class WatchingStack {

    /** The source's name in {@code GET /sources}. */
    private static final String SOURCE = "reports-site";

    private static final Duration BACKFILL = Duration.ofMinutes(10);

    private final LocalStack stack;
    private final Client client;

    private WatchingStack(LocalStack stack) {
        this.stack = stack;
        this.client = Client.of(stack);
    }

    /** Starts it, on the ports that the environment names, with the pause of production between two requests. */
    static WatchingStack start(DataFolder data, SimulatedSite site, Duration interval) {
        LocalStack stack = new LocalStack(
                Checkout.find(),
                data,
                PortPlan.from(System.getenv()),
                Map.of(Service.INGEST, settings(site, interval)),
                progress -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        return new WatchingStack(stack.start());
    }

    /** The environment variables by which ingest-service watches that site. */
    static Map<String, String> settings(SimulatedSite site, Duration interval) {
        return Map.of(
                "INGEST_SITE_ENABLED", "true",
                "INGEST_SITE_ADDRESS", site.address().toString(),
                "INGEST_SITE_HOSTS", site.address().getAuthority(),
                "INGEST_SITE_INTERNAL", "true",
                "INGEST_SITE_CONTACT", "checks@inspection-alerts.example",
                "INGEST_SITE_INTERVAL", interval.toString(),
                "INGEST_SITE_QUIET_INTERVAL", interval.toString());
    }

    /** Has every alert sent to this address. */
    void subscribe(String address) {
        client.subscribe(address);
    }

    /** @throws LocalFailure if the whole site was not read in time */
    void awaitBackfill() {
        Services services = new Services(
                new Addresses(stack.uri(Service.INGEST), stack.uri(Service.GRADING), stack.uri(Service.NOTIFICATION)),
                new Tokens(client.publisher(), client.operator()));
        if (!Wait.until(BACKFILL, () -> services.isBackfilled(SOURCE))) {
            throw new LocalFailure("The site was not read whole within " + BACKFILL.toMinutes() + " minutes");
        }
    }
}
