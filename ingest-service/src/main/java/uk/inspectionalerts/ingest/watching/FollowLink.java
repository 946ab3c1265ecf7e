package uk.inspectionalerts.ingest.watching;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import uk.inspectionalerts.ingest.archive.Archive;
import uk.inspectionalerts.ingest.browsing.Fetched;
import uk.inspectionalerts.ingest.browsing.SiteBrowser;
import uk.inspectionalerts.ingest.browsing.SiteFailure;
import uk.inspectionalerts.ingest.intake.Intake;
import uk.inspectionalerts.ingest.intake.Submission;
import uk.inspectionalerts.ingest.report.Given;
import uk.inspectionalerts.ingest.report.HeldReport;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.report.Report;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.ReportStatus;
import uk.inspectionalerts.ingest.report.Sha256;
import uk.inspectionalerts.web.ProblemException;

/**
 * The use case: a document that the site links to is fetched, and taken in unless its bytes are held. The same link with
 * other bytes is a revision of the report that held its bytes before.
 */
@ApplicationScoped
class FollowLink {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_LARGE = 413;

    /** The end of a PDF is marked within its last so many bytes. */
    private static final int TAIL = 1024;

    private final SiteBrowser site;
    private final Archive archive;
    private final Intake intake;
    private final Links links;
    private final Watching watching;
    private final Clock clock;

    FollowLink(SiteBrowser site, Archive archive, Intake intake, Links links, Watching watching, Clock clock) {
        this.site = site;
        this.archive = archive;
        this.intake = intake;
        this.links = links;
        this.watching = watching;
        this.clock = clock;
    }

    /** Fetches a document that is not held. */
    void fetch(Link link) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ENGLAND);
        if (link.publishedOn().filter(today::isBefore).isPresent()) {
            links.failed(link.url(), "it is dated in the future: only published reports are taken in", false);
            return;
        }
        try {
            takeIn(link);
        } catch (SiteFailure failure) {
            links.failed(link.url(), failure.getMessage(), failure.kind() == SiteFailure.Kind.TOO_LARGE);
            watching.restIfAsked(failure);
        } catch (ProblemException refusal) {
            int status = refusal.problem().status();
            links.failed(link.url(), refusal.problem().detail(), status == UNPROCESSABLE || status == TOO_LARGE);
        }
    }

    /** Looks at a document that is held again, in the course of a reading of the whole site. */
    void check(Link link, Instant pass) {
        try {
            takeIn(link);
        } catch (SiteFailure failure) {
            if (failure.kind() == SiteFailure.Kind.MISSING) {
                links.missing(link.url(), pass);
            } else {
                links.checked(link.url(), false);
            }
            watching.restIfAsked(failure);
        } catch (ProblemException refusal) {
            // what is there now is no document: the one that is held stands until there is another
            links.checked(link.url(), false);
        }
    }

    private void takeIn(Link link) {
        Fetched<byte[]> document = site.document(link.url(), link.validators());
        if (document.content().isEmpty()) {
            links.checked(link.url(), true);
            return;
        }
        byte[] bytes = document.content().get();
        Sha256 sha256 = Sha256.of(bytes);
        if (link.sha256().filter(sha256::equals).isEmpty()) {
            requireWhole(link, bytes);
        }
        ReportId report = link.report()
                .filter(held -> link.sha256().filter(sha256::equals).isPresent())
                .or(() -> archive.withHash(sha256).map(HeldReport::report).map(Report::id))
                .orElseGet(() -> received(link, bytes, sha256));
        links.held(link.url(), report, sha256, document.validators());
    }

    private ReportId received(Link link, byte[] bytes, Sha256 sha256) {
        // the database keeps microseconds, and the event is to say the same
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Submission submission = new Submission(
                bytes,
                sha256,
                MediaKind.PDF,
                new Given(Optional.of(link.urn()), link.publishedOn(), Optional.of(link.url()), link.alerts()),
                link.report().flatMap(this::latestStanding),
                Optional.empty(),
                new Provenance(Provenance.REPORTS_SITE, Provenance.REPORTS_SITE, now));
        return intake.receive(submission).held().report().id();
    }

    private Optional<ReportId> latestStanding(ReportId held) {
        return archive.find(held)
                .flatMap(report -> archive.latestOf(report.report().first()))
                .filter(latest -> latest.status() != ReportStatus.WITHDRAWN)
                .map(latest -> latest.report().id());
    }

    /** A PDF that broke off can look whole to a reader that mends; its end mark tells. */
    private static void requireWhole(Link link, byte[] bytes) {
        int from = Math.max(0, bytes.length - TAIL);
        boolean pdf = new String(bytes, 0, Math.min(bytes.length, TAIL), ISO_8859_1).contains("%PDF-");
        if (!pdf) {
            throw SiteFailure.changed(link.url().getHost() + " answers with something else in place of a PDF");
        }
        if (!new String(bytes, from, bytes.length - from, ISO_8859_1).contains("%%EOF")) {
            throw SiteFailure.changed(link.url().getHost() + " answers with a PDF that lacks its end");
        }
    }
}
