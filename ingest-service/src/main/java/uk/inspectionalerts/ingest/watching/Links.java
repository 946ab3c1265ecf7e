package uk.inspectionalerts.ingest.watching;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.ingest.browsing.PublicationLink;
import uk.inspectionalerts.ingest.browsing.SiteConfig;
import uk.inspectionalerts.ingest.browsing.Validators;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.Sha256;
import uk.inspectionalerts.ingest.report.Urn;
import uk.inspectionalerts.ingest.source.Backoff;
import uk.inspectionalerts.ingest.source.Missing;

/** Keeps which documents the site has linked to, and what became of each. */
@ApplicationScoped
class Links implements PanacheRepositoryBase<LinkRow, String> {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration REFUSED_WAITS = Duration.ofDays(1);

    /** Documents that were published within this time are looked at again in each reading of the whole site. */
    private static final int NEW_DAYS = 60;

    /** Older ones are looked at again this often. */
    private static final Duration OLD_AGAIN = Duration.ofDays(7);

    /** The latest publications are looked for by the day of so many before the last, lest the last one was taken back. */
    private static final int BEFORE_THE_LAST = 3;

    private final SiteConfig config;
    private final Clock clock;

    Links(SiteConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Whether the site has ever linked to a document, or to one of that provider. */
    @Transactional
    boolean anyKnown(Optional<Urn> of) {
        return of.map(urn -> count("urn = ?1 and state <> ?2", urn.digits(), LinkState.GONE))
                        .orElseGet(this::count)
                > 0;
    }

    /**
     * A provider's page links to these documents. What is new there is to be fetched; it is history, and alerts nobody,
     * if it was published before the watching began and the site was not yet read whole.
     */
    @Transactional
    void linked(Urn urn, List<PublicationLink> links, Optional<LocalDate> historyBefore) {
        Instant now = clock.instant();
        for (PublicationLink link : links) {
            LinkRow row = findByIdOptional(link.url().toString()).orElseGet(() -> fresh(link, now));
            if (row.state == LinkState.GONE) {
                row.state = LinkState.PENDING;
                row.report = null;
                row.sha256 = null;
                row.etag = null;
                row.lastModified = null;
                row.missing = 0;
                row.alerts = config.alerts();
                triedAnew(row);
            }
            boolean history = historyBefore.isPresent()
                    && link.publishedOn()
                            .filter(day -> !day.isBefore(historyBefore.get()))
                            .isEmpty();
            row.alerts = row.alerts == null ? history ? AlertChoice.NEVER : config.alerts() : row.alerts;
            row.urn = urn.digits();
            row.title = link.title();
            row.publishedOn = link.publishedOn().orElse(row.publishedOn);
            row.seenAt = now;
            row.unlinked = 0;
            persist(row);
        }
    }

    /** A provider's page links to the same documents as when it was last read. */
    @Transactional
    void linkedAsBefore(Urn urn) {
        update(
                "seenAt = ?1 where urn = ?2 and seenAt = (select max(l.seenAt) from LinkRow l where l.urn = ?2)",
                clock.instant(),
                urn.digits());
    }

    /** The next document to fetch; news before history, and what was not tried before what failed. */
    @Transactional
    Optional<Link> pending(boolean history) {
        return find(
                        "state in ?1 and (nextTry is null or nextTry <= ?2) and alerts " + (history ? "=" : "<>")
                                + " ?3",
                        Sort.by("tries")
                                .and("publishedOn", Sort.Direction.Descending)
                                .and("url"),
                        List.of(LinkState.PENDING, LinkState.REFUSED),
                        clock.instant(),
                        AlertChoice.NEVER)
                .firstResultOptional()
                .map(LinkRow::link);
    }

    /** The next document to look at again, whether it is still there and what it was. */
    @Transactional
    Optional<Link> unchecked(Instant pass) {
        Instant now = clock.instant();
        return find(
                        "state = ?1 and checkedAt < ?2 and (missing > 0 or publishedOn >= ?3 or checkedAt < ?4)",
                        Sort.by("checkedAt").and("url"),
                        LinkState.HELD,
                        pass,
                        LocalDate.ofInstant(now, ENGLAND).minusDays(NEW_DAYS),
                        now.minus(OLD_AGAIN))
                .firstResultOptional()
                .map(LinkRow::link);
    }

    /** How many documents were never tried. */
    @Transactional
    long untried() {
        return count("state = ?1 and tries = 0", LinkState.PENDING);
    }

    /** How many are linked to, whatever became of them. */
    @Transactional
    long listed() {
        return count("state <> ?1", LinkState.GONE);
    }

    /** How many are linked to and not held. */
    @Transactional
    long notHeld() {
        return count("state in ?1", List.of(LinkState.PENDING, LinkState.REFUSED));
    }

    /** The document's bytes are held, by that version of a report. */
    @Transactional
    void held(URI url, ReportId report, Sha256 sha256, Validators validators) {
        LinkRow row = findById(url.toString());
        row.state = LinkState.HELD;
        row.report = report.value();
        row.sha256 = sha256.hex();
        row.etag = validators.etag().orElse(null);
        row.lastModified = validators.lastModified().orElse(null);
        row.checkedAt = clock.instant();
        row.missing = 0;
        triedAnew(row);
    }

    /** The document was looked at again and is what it was, or nothing can be said. */
    @Transactional
    void checked(URI url, boolean there) {
        LinkRow row = findById(url.toString());
        row.checkedAt = clock.instant();
        row.missing = there ? 0 : row.missing;
    }

    /** The document was looked at again and is not there; that counts once in a reading of the whole site. */
    @Transactional
    void missing(URI url, Instant pass) {
        LinkRow row = findById(url.toString());
        row.checkedAt = clock.instant();
        row.missing += Objects.equals(row.missingIn, pass) ? 0 : 1;
        row.missingIn = pass;
    }

    /** The document could not be fetched or taken in, and will be tried again: soon, or in a day if it is unreadable. */
    @Transactional
    void failed(URI url, String words, boolean unreadable) {
        LinkRow row = findById(url.toString());
        Instant now = clock.instant();
        if (row.state != LinkState.HELD) {
            row.state = unreadable ? LinkState.REFUSED : LinkState.PENDING;
        }
        row.checkedAt = now;
        row.tries++;
        row.failingSince = row.failingSince == null ? now : row.failingSince;
        row.failure = words;
        row.nextTry = now.plus(unreadable ? REFUSED_WAITS : Backoff.after(row.tries, LONGEST_WAIT));
    }

    /** The documents that are linked to and not held, counted by authority and kind. */
    @Transactional
    List<SourceBody.Absent> absent() {
        return getEntityManager()
                .createQuery(
                        """
                        select new uk.inspectionalerts.ingest.watching.SourceBody$Absent(urn, title, count(*))
                        from LinkRow where state in ?1 group by urn, title order by urn, title""",
                        SourceBody.Absent.class)
                .setParameter(1, List.of(LinkState.PENDING, LinkState.REFUSED))
                .getResultList();
    }

    /** The documents that are linked to and were tried in vain, the longest missing first. */
    @Transactional
    List<Missing> missingDocuments() {
        return list(
                        "failingSince is not null and state in ?1",
                        Sort.by("failingSince"),
                        List.of(LinkState.PENDING, LinkState.REFUSED))
                .stream()
                .map(row -> new Missing(
                        row.failingSince,
                        row.title + " of " + (row.publishedOn == null ? "an unknown day" : row.publishedOn) + ", URN "
                                + row.urn + ", " + row.url + ": " + row.failure))
                .toList();
    }

    /** Counts for each document whether its provider's page, read in this reading of the whole site, no longer links to it. */
    @Transactional
    void countUnlinked(Instant pass) {
        update(
                "unlinked = unlinked + 1 where state <> ?1 and seenAt < ?2"
                        + " and urn in (select p.urn from ProviderRow p where p.readIn = ?2)",
                LinkState.GONE,
                pass);
    }

    /** The documents that were gone in so many readings of the whole site in a row. */
    @Transactional
    List<Link> vanished() {
        return list(
                        "state <> ?1 and (unlinked >= ?2 or missing >= ?2)",
                        Sort.by("url"),
                        LinkState.GONE,
                        config.absences())
                .stream()
                .map(LinkRow::link)
                .toList();
    }

    /** The document left the site. */
    @Transactional
    void gone(URI url) {
        LinkRow row = findById(url.toString());
        row.state = LinkState.GONE;
        triedAnew(row);
    }

    /** Whether another document that is linked to is held by a version of the same report. */
    @Transactional
    boolean heldElsewhere(ReportId first, URI except) {
        return !getEntityManager()
                .createNativeQuery(
                        """
                        select 1 from site_link l join report r on r.id = l.report
                        where l.state = 'HELD' and r.first = ?1 and l.url <> ?2""")
                .setParameter(1, first.value())
                .setParameter(2, except.toString())
                .getResultList()
                .isEmpty();
    }

    /** The first versions of all reports that stand and hold a document that is linked to. */
    @Transactional
    List<ReportId> reportsHeld() {
        List<?> found = getEntityManager()
                .createNativeQuery(
                        """
                        select distinct r.first from site_link l join report r on r.id = l.report
                        where l.state = 'HELD' and r.withdrawn_at is null order by r.first""",
                        UUID.class)
                .getResultList();
        return found.stream().map(UUID.class::cast).map(ReportId::new).toList();
    }

    /** The days on which something was published. */
    @Transactional
    List<LocalDate> publicationDays() {
        return getEntityManager()
                .createQuery("select distinct publishedOn from LinkRow where publishedOn is not null", LocalDate.class)
                .getResultList();
    }

    /** A day since when several reports were published, so that the site has to list at least one; empty at first. */
    @Transactional
    Optional<LocalDate> surelyListedSince() {
        List<LinkRow> latest = find(
                        "state = ?1 and publishedOn <= ?2",
                        Sort.descending("publishedOn"),
                        LinkState.HELD,
                        LocalDate.ofInstant(clock.instant(), ENGLAND))
                .page(0, BEFORE_THE_LAST)
                .list();
        return latest.isEmpty() ? Optional.empty() : Optional.of(latest.get(latest.size() - 1).publishedOn);
    }

    private LinkRow fresh(PublicationLink link, Instant now) {
        LinkRow row = new LinkRow();
        row.url = link.url().toString();
        row.state = LinkState.PENDING;
        row.firstSeenAt = now;
        return row;
    }

    private static void triedAnew(LinkRow row) {
        row.tries = 0;
        row.failingSince = null;
        row.failure = null;
        row.nextTry = null;
    }
}
