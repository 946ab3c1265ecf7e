package uk.inspectionalerts.ingest.watching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.util.Optional;
import uk.inspectionalerts.ingest.archive.Archive;
import uk.inspectionalerts.ingest.browsing.SiteConfig;
import uk.inspectionalerts.ingest.intake.Outcome;
import uk.inspectionalerts.ingest.intake.Receipt;
import uk.inspectionalerts.ingest.intake.Submission;
import uk.inspectionalerts.ingest.intake.UnattendedIntake;
import uk.inspectionalerts.ingest.linking.Link;
import uk.inspectionalerts.ingest.linking.Links;
import uk.inspectionalerts.ingest.report.Given;
import uk.inspectionalerts.ingest.report.HeldReport;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.report.Report;
import uk.inspectionalerts.ingest.report.ReportStatus;
import uk.inspectionalerts.ingest.report.Sha256;

/**
 * The use case: bytes that a link led to are held from now on. The same link with other bytes is a revision of the report
 * that held its bytes before.
 */
@ApplicationScoped
class HoldDocument {

    private final Archive archive;
    private final UnattendedIntake intake;
    private final Links links;
    private final SiteConfig config;
    private final Clock clock;

    HoldDocument(Archive archive, UnattendedIntake intake, Links links, SiteConfig config, Clock clock) {
        this.archive = archive;
        this.intake = intake;
        this.links = links;
        this.config = config;
        this.clock = clock;
    }

    /** Takes the bytes in, or recognises them whoever handed them in. */
    // the archive is read outside of a transaction, which outside of a request needs this
    @ActivateRequestContext
    Outcome handle(Link link, byte[] bytes, Sha256 sha256) {
        return archive.withHash(sha256)
                .map(held -> recognised(link, held))
                .orElseGet(() -> intake.receive(submission(link, bytes, sha256)));
    }

    private Outcome recognised(Link link, HeldReport held) {
        Optional<Report> latest = revised(link);
        boolean older = latest.filter(
                        version -> version.first().equals(held.report().first())
                                && !version.id().equals(held.report().id()))
                .isPresent();
        if (older) {
            return new Outcome.Refused(
                    "An earlier version again",
                    "its bytes are again those of version " + held.report().version() + " of the report, while version "
                            + latest.get().version() + " was told of: withdraw the report "
                            + held.report().id()
                            + ", and it will be taken in anew");
        }
        return new Outcome.Taken(new Receipt(held, false));
    }

    private Submission submission(Link link, byte[] bytes, Sha256 sha256) {
        Optional<Report> revised = revised(link);
        return new Submission(
                bytes,
                sha256,
                MediaKind.PDF,
                new Given(
                        Optional.of(link.urn()),
                        link.publishedOn(),
                        Optional.of(link.url()),
                        // whoever was alerted to the version before is to hear of this one, and nobody else does
                        revised.isPresent() ? config.alerts() : link.alerts()),
                revised.map(Report::id),
                Optional.empty(),
                new Provenance(Provenance.REPORTS_SITE, Provenance.REPORTS_SITE, clock.instant()));
    }

    /** The latest version of the report that held the link's bytes; empty if it was withdrawn, or is another link's. */
    private Optional<Report> revised(Link link) {
        return link.report()
                .flatMap(archive::find)
                .map(HeldReport::report)
                .filter(held ->
                        held.given().sourceUrl().filter(link.url()::equals).isPresent()
                                || !links.heldElsewhere(held.first(), link.url()))
                .flatMap(held -> archive.latestOf(held.first()))
                .filter(latest -> latest.status() != ReportStatus.WITHDRAWN)
                .map(HeldReport::report);
    }
}
