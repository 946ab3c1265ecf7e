package uk.inspectionalerts.ingest.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.ingest.archive.Archive;
import uk.inspectionalerts.ingest.browsing.SiteConfig;
import uk.inspectionalerts.ingest.report.HeldReport;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.report.ReportStatus;
import uk.inspectionalerts.ingest.report.Withdrawal;
import uk.inspectionalerts.ingest.withdrawal.WithdrawReport;

/** Withdraws the reports that left the site, unless so many left it at once that the site is more likely at fault. */
@ApplicationScoped
public class Vanishing {

    private final Links links;
    private final Archive archive;
    private final WithdrawReport withdrawReport;
    private final SiteConfig config;
    private final Clock clock;

    Vanishing(Links links, Archive archive, WithdrawReport withdrawReport, SiteConfig config, Clock clock) {
        this.links = links;
        this.archive = archive;
        this.withdrawReport = withdrawReport;
        this.config = config;
        this.clock = clock;
    }

    /** Forgets the links that left the site and take no report with them, and withdraws the reports of the others. */
    @Transactional
    public void settle() {
        links.vanished().stream().filter(link -> alone(link).isEmpty()).forEach(link -> links.gone(link.url()));
        if (tooMany().isEmpty()) {
            withdrawAll();
        }
    }

    /** The reports that left the site, if they are too many at once to be withdrawn without a person's word. */
    @Transactional
    public List<Link> tooMany() {
        List<Link> leaving = links.vanished().stream()
                .filter(link -> alone(link).isPresent())
                .toList();
        return leaving.size() > config.mostWithdrawn() ? leaving : List.of();
    }

    /** Withdraws all that left the site; answers how many reports. */
    @Transactional
    public int withdrawAll() {
        int withdrawn = 0;
        for (Link link : links.vanished()) {
            Optional<HeldReport> report = alone(link);
            links.gone(link.url());
            report.ifPresent(held -> withdrawReport.handle(held.report().id(), withdrawal()));
            withdrawn += report.isPresent() ? 1 : 0;
        }
        return withdrawn;
    }

    /** The report that stands and that only this link leads to. */
    private Optional<HeldReport> alone(Link link) {
        return link.report()
                .flatMap(archive::find)
                .filter(held -> held.status() != ReportStatus.WITHDRAWN)
                .filter(held -> !links.heldElsewhere(held.report().first(), link.url()));
    }

    private Withdrawal withdrawal() {
        return new Withdrawal(
                "The report is no longer on the site where it was published: it was gone the last " + config.absences()
                        + " times that the whole site was read.",
                Provenance.REPORTS_SITE,
                clock.instant());
    }
}
