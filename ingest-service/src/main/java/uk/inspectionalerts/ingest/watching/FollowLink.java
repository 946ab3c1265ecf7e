package uk.inspectionalerts.ingest.watching;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.inspectionalerts.ingest.browsing.Fetched;
import uk.inspectionalerts.ingest.browsing.SiteBrowser;
import uk.inspectionalerts.ingest.browsing.SiteFailure;
import uk.inspectionalerts.ingest.linking.Link;
import uk.inspectionalerts.ingest.linking.Links;
import uk.inspectionalerts.ingest.report.England;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.Sha256;
import uk.inspectionalerts.ingest.tracking.Watching;

/** The use case: a document that the site links to is fetched, and taken in unless its bytes are held. */
@ApplicationScoped
class FollowLink {

    /** A PDF is marked within its first and its last so many bytes. */
    private static final int MARK = 1024;

    private final SiteBrowser site;
    private final HoldDocument holdDocument;
    private final Links links;
    private final Watching watching;
    private final Clock clock;

    FollowLink(SiteBrowser site, HoldDocument holdDocument, Links links, Watching watching, Clock clock) {
        this.site = site;
        this.holdDocument = holdDocument;
        this.links = links;
        this.watching = watching;
        this.clock = clock;
    }

    /**
     * Fetches a document that is not held, or of which other bytes may be.
     *
     * @param pass the reading of the whole site in whose course a document that is held is looked at again
     */
    void follow(Link link, Optional<Instant> pass) {
        LocalDate today = England.dayOf(clock.instant());
        if (link.publishedOn().filter(today::isBefore).isPresent()) {
            links.failed(link.url(), "it is dated in the future: only published reports are taken in", false);
            return;
        }
        try {
            Fetched<byte[]> document = site.document(link.url(), link.validators());
            watching.answered();
            document.content().ifPresentOrElse(bytes -> hold(link, bytes, document), () -> links.unchanged(link.url()));
        } catch (SiteFailure failure) {
            if (failure.kind() == SiteFailure.Kind.MISSING && pass.isPresent()) {
                links.absent(link.url(), pass.get());
            } else {
                links.failed(link.url(), failure.getMessage(), failure.kind() == SiteFailure.Kind.TOO_LARGE);
            }
            watching.failed(failure);
        } catch (RuntimeException unexpected) {
            Log.warnf(unexpected, "The document %s could not be taken in", link.url());
            links.failed(link.url(), "taking it in failed: " + unexpected, false);
        }
    }

    private void hold(Link link, byte[] bytes, Fetched<byte[]> document) {
        Sha256 sha256 = Sha256.of(bytes);
        if (link.sha256().filter(sha256::equals).isPresent()) {
            links.held(link.url(), link.report().orElseThrow(), sha256, document.validators());
            return;
        }
        requireWhole(link, bytes);
        holdDocument
                .handle(link, bytes, sha256)
                .fold(
                        taken -> held(link, taken.receipt().held().report().id(), sha256, document),
                        refused -> failed(link, refused.detail(), true),
                        later -> failed(link, later.reason(), false));
    }

    private Void held(Link link, ReportId report, Sha256 sha256, Fetched<byte[]> document) {
        links.held(link.url(), report, sha256, document.validators());
        return null;
    }

    private Void failed(Link link, String words, boolean unreadable) {
        links.failed(link.url(), words, unreadable);
        return null;
    }

    /** A PDF that broke off can look whole to a reader that mends; its end mark tells. */
    private static void requireWhole(Link link, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, MARK), ISO_8859_1);
        if (!head.contains("%PDF-")) {
            throw SiteFailure.changed(link.url().getHost() + " answers with something else in place of a PDF");
        }
        int tail = Math.max(0, bytes.length - MARK);
        if (!new String(bytes, tail, bytes.length - tail, ISO_8859_1).contains("%%EOF")) {
            throw SiteFailure.changed(link.url().getHost() + " answers with a PDF that lacks its end");
        }
    }
}
