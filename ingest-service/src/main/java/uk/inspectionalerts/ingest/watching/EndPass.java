package uk.inspectionalerts.ingest.watching;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.inspectionalerts.ingest.archive.Archive;
import uk.inspectionalerts.ingest.browsing.SiteConfig;
import uk.inspectionalerts.ingest.publishing.SourceEvents;
import uk.inspectionalerts.ingest.report.HeldReport;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.report.ReportStatus;
import uk.inspectionalerts.ingest.report.Withdrawal;
import uk.inspectionalerts.ingest.withdrawal.WithdrawReport;
import uk.inspectionalerts.messaging.Outbox;

/**
 * The use case: the whole site was read. What has been gone from it for so many readings is withdrawn; and if all that it
 * lists is held, that is said to those who count on it.
 */
@ApplicationScoped
class EndPass {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final Watching watching;
    private final Providers providers;
    private final Links links;
    private final Archive archive;
    private final WithdrawReport withdrawReport;
    private final SourceEvents events;
    private final Outbox outbox;
    private final SiteConfig config;
    private final Clock clock;

    EndPass(
            Watching watching,
            Providers providers,
            Links links,
            Archive archive,
            WithdrawReport withdrawReport,
            SourceEvents events,
            Outbox outbox,
            SiteConfig config,
            Clock clock) {
        this.watching = watching;
        this.providers = providers;
        this.links = links;
        this.archive = archive;
        this.withdrawReport = withdrawReport;
        this.events = events;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** Ends the reading of the whole site that began at that moment. */
    @Transactional
    void handle(Instant pass) {
        links.countUnlinked(pass);
        List<Link> vanished = links.vanished();
        if (vanished.size() <= config.mostWithdrawn()) {
            vanished.forEach(this::withdraw);
        } else {
            vanished.stream().filter(this::withdrawnByHand).forEach(link -> links.gone(link.url()));
        }
        if (providers.notRead(pass) == 0 && links.notHeld() == 0) {
            outbox.append(events.complete(
                    Provenance.REPORTS_SITE,
                    LocalDate.ofInstant(pass, ENGLAND),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    (int) links.listed(),
                    links.reportsHeld()));
        }
        watching.passEnded();
        Log.infof("The whole site was read: %d documents listed, %d of them not held", links.listed(), links.notHeld());
    }

    private void withdraw(Link link) {
        links.gone(link.url());
        link.report()
                .flatMap(archive::find)
                .filter(held -> held.status() != ReportStatus.WITHDRAWN)
                .filter(held -> !links.heldElsewhere(held.report().first(), link.url()))
                .ifPresent(held -> withdrawReport.handle(held.report().id(), withdrawal()));
    }

    private Withdrawal withdrawal() {
        return new Withdrawal(
                "The report is no longer on the site where it was published: it was gone the last " + config.absences()
                        + " times that the whole site was read.",
                Provenance.REPORTS_SITE,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private boolean withdrawnByHand(Link link) {
        return link.report()
                .flatMap(archive::find)
                .map(HeldReport::status)
                .filter(ReportStatus.WITHDRAWN::equals)
                .isPresent();
    }
}
