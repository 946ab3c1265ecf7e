package uk.inspectionalerts.ingest.overseeing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import uk.inspectionalerts.ingest.linking.Links;
import uk.inspectionalerts.ingest.linking.Vanishing;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.tracking.Watching;
import uk.inspectionalerts.messaging.Operations;

/** Use cases: what an operator may wish of the reports site, each on record with who did. */
@ApplicationScoped
class SourceOrders {

    private final Watching watching;
    private final Links links;
    private final Vanishing vanishing;
    private final Operations operations;

    SourceOrders(Watching watching, Links links, Vanishing vanishing, Operations operations) {
        this.watching = watching;
        this.links = links;
        this.vanishing = vanishing;
        this.operations = operations;
    }

    @Transactional
    void stop(String by) {
        watching.stop();
        note("source stopped", by, 0);
    }

    @Transactional
    void resume(String by) {
        watching.resume();
        note("source resumed", by, 0);
    }

    /** Does without a document; answers whether there is such a one that is missing. */
    @Transactional
    boolean excuse(String url, String reason, String by) {
        boolean missing = links.excuse(url, reason);
        if (missing) {
            operations.note("document excused", url, by, Optional.of(reason), 1);
        }
        return missing;
    }

    /** Withdraws the reports that left the site many at once. */
    @Transactional
    void withdrawVanished(String by) {
        note("vanished reports withdrawn", by, vanishing.withdrawAll());
    }

    private void note(String operation, String by, int concerned) {
        operations.note(operation, Provenance.REPORTS_SITE, by, Optional.empty(), concerned);
    }
}
