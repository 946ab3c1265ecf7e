package uk.inspectionalerts.ingest.watching;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import uk.inspectionalerts.ingest.linking.Links;
import uk.inspectionalerts.ingest.linking.Presence;
import uk.inspectionalerts.ingest.linking.Vanishing;
import uk.inspectionalerts.ingest.publishing.SourceEvents;
import uk.inspectionalerts.ingest.report.England;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.tracking.Providers;
import uk.inspectionalerts.ingest.tracking.Watching;
import uk.inspectionalerts.messaging.Outbox;

/**
 * The use case: the whole site was read. What has been gone from it for so many readings is withdrawn; and if all that it
 * lists is held, that is said to those who count on it.
 */
@ApplicationScoped
class EndPass {

    private final Watching watching;
    private final Providers providers;
    private final Links links;
    private final Presence presence;
    private final Vanishing vanishing;
    private final SourceEvents events;
    private final Outbox outbox;
    private final Clock clock;

    EndPass(
            Watching watching,
            Providers providers,
            Links links,
            Presence presence,
            Vanishing vanishing,
            SourceEvents events,
            Outbox outbox,
            Clock clock) {
        this.watching = watching;
        this.providers = providers;
        this.links = links;
        this.presence = presence;
        this.vanishing = vanishing;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Ends the reading of the whole site that began at that moment; nothing happens if it was ended already. */
    @Transactional
    void handle(Instant pass) {
        if (!watching.holdsPass(pass)) {
            return;
        }
        presence.countAbsences(pass);
        vanishing.settle();
        long listed = links.listed();
        long notHeld = links.notHeld();
        if (notHeld == 0 && providers.notRead(pass) == 0 && vanishing.tooMany().isEmpty()) {
            claim(pass, listed);
        }
        watching.passEnded();
        Log.infof("The whole site was read: %d documents listed, %d of them not held", listed, notHeld);
    }

    private void claim(Instant pass, long listed) {
        Instant now = clock.instant();
        LocalDate start = England.dayOf(pass);
        // what was published later on the first day of a reading that went on to the next may have been missed
        boolean sameDay = start.equals(England.dayOf(now));
        outbox.append(events.complete(
                Provenance.REPORTS_SITE, sameDay ? start : start.minusDays(1), now, (int) listed, links.reportsHeld()));
    }
}
