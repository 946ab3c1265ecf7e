package uk.inspectionalerts.ingest.linking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.ingest.browsing.PublicationLink;
import uk.inspectionalerts.ingest.browsing.SiteConfig;
import uk.inspectionalerts.ingest.browsing.Validators;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.ingest.report.England;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.Sha256;
import uk.inspectionalerts.ingest.source.Backoff;
import uk.inspectionalerts.ingest.source.Missing;
import uk.inspectionalerts.ingest.tracking.Provider;

/** Keeps which documents the site has linked to, and what became of each. */
@ApplicationScoped
public class Links implements PanacheRepositoryBase<LinkRow, String> {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration UNREADABLE_HISTORY_WAITS = Duration.ofDays(1);

    /** The latest publications are looked for by the day of so many before the last, lest the last one was taken back. */
    private static final int BEFORE_THE_LAST = 3;

    private static final List<LinkState> NOT_HELD = List.of(LinkState.PENDING, LinkState.REFUSED);

    private final SiteConfig config;
    private final Clock clock;

    Links(SiteConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The provider's page links to this document; what is new or has returned is to be fetched. */
    @Transactional
    public void linked(Provider provider, PublicationLink link, AlertChoice alerts) {
        LinkRow row = findByIdOptional(link.url().toString()).orElseGet(() -> fresh(link.url()));
        if (row.state == null || row.state == LinkState.GONE) {
            row.state = LinkState.PENDING;
            row.urn = provider.urn().digits();
            row.alerts = alerts;
        }
        row.title = link.title();
        row.publishedOn = link.publishedOn().orElse(row.publishedOn);
        row.unlinked = 0;
        persist(row);
    }

    /** The next document to fetch; news before history, and what was not tried before what failed. */
    @Transactional
    public Optional<Link> due(boolean history) {
        return find(
                        "(state in ?1 or (state = ?2 and failingSince is not null)) and (nextTry is null or nextTry <= ?3)"
                                + " and alerts " + (history ? "=" : "<>") + " ?4",
                        Sort.by("tries")
                                .and("publishedOn", Sort.Direction.Descending)
                                .and("url"),
                        List.of(LinkState.PENDING, LinkState.REFUSED, LinkState.EXCUSED),
                        LinkState.HELD,
                        clock.instant(),
                        AlertChoice.NEVER)
                .firstResultOptional()
                .map(LinkRow::link);
    }

    /** How many documents were never tried. */
    @Transactional
    public long untried() {
        return count("state = ?1 and tries = 0", LinkState.PENDING);
    }

    /** How many are linked to, whatever became of them. */
    @Transactional
    public long listed() {
        return count("state <> ?1", LinkState.GONE);
    }

    /** How many are linked to and not held, or not as they are now. */
    @Transactional
    public long notHeld() {
        return count("state in ?1 or (state = ?2 and failingSince is not null)", NOT_HELD, LinkState.HELD);
    }

    /** The document's bytes are held, by that version of a report. */
    @Transactional
    public void held(URI url, ReportId report, Sha256 sha256, Validators validators) {
        LinkRow row = findById(url.toString());
        row.state = LinkState.HELD;
        row.report = report.value();
        row.sha256 = sha256.hex();
        row.etag = validators.etag().orElse(null);
        row.lastModified = validators.lastModified().orElse(null);
        row.excuse = null;
        there(row);
    }

    /** The document is what it was when it was last fetched. */
    @Transactional
    public void unchanged(URI url) {
        there(findById(url.toString()));
    }

    /** The document was looked at in this reading of the whole site and is not there. */
    @Transactional
    public void absent(URI url, Instant pass) {
        LinkRow row = findById(url.toString());
        row.checkedAt = clock.instant();
        row.missingIn = pass;
    }

    /**
     * The document could not be fetched or taken in, and is tried again soon; but history that is unreadable, in a day.
     * What is held stays so, and is known not to be what the site has now.
     */
    @Transactional
    public void failed(URI url, String words, boolean unreadable) {
        LinkRow row = findById(url.toString());
        Instant now = clock.instant();
        if (row.state == LinkState.PENDING || row.state == LinkState.REFUSED) {
            row.state = unreadable ? LinkState.REFUSED : LinkState.PENDING;
        }
        boolean patient = row.state == LinkState.EXCUSED || (unreadable && row.alerts == AlertChoice.NEVER);
        row.checkedAt = now;
        row.tries++;
        row.failingSince = row.failingSince == null ? now : row.failingSince;
        row.failure = words;
        row.nextTry = now.plus(patient ? UNREADABLE_HISTORY_WAITS : Backoff.after(row.tries, LONGEST_WAIT));
    }

    /** An operator does without a document that is not held; answers whether there is such a one. */
    @Transactional
    public boolean excuse(String url, String reason) {
        return update(
                        "state = ?1, excuse = ?2 where url = ?3 and state in ?4",
                        LinkState.EXCUSED,
                        reason,
                        url,
                        NOT_HELD)
                > 0;
    }

    /** The document left the site. */
    @Transactional
    public void gone(URI url) {
        LinkRow row = findById(url.toString());
        row.state = LinkState.GONE;
        row.report = null;
        row.sha256 = null;
        row.etag = null;
        row.lastModified = null;
        row.missing = 0;
        row.unlinked = 0;
        row.excuse = null;
        triedAnew(row);
    }

    /** The documents that were gone in so many readings of the whole site in a row. */
    @Transactional
    public List<Link> vanished() {
        return list(
                        "state <> ?1 and (unlinked >= ?2 or missing >= ?2)",
                        Sort.by("url"),
                        LinkState.GONE,
                        config.absences())
                .stream()
                .map(LinkRow::link)
                .toList();
    }

    /** Whether another document that is linked to is held by a version of the same report. */
    @Transactional
    public boolean heldElsewhere(ReportId first, URI except) {
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
    public List<ReportId> reportsHeld() {
        List<?> found = getEntityManager()
                .createNativeQuery(
                        """
                        select distinct r.first from site_link l join report r on r.id = l.report
                        where l.state = 'HELD' and r.withdrawn_at is null order by r.first""",
                        UUID.class)
                .getResultList();
        return found.stream().map(UUID.class::cast).map(ReportId::new).toList();
    }

    /** The documents that are linked to and were tried in vain, the latest to fail first. */
    @Transactional
    public List<Missing> missing() {
        return list(
                        "failingSince is not null and (state in ?1 or state = ?2)",
                        Sort.descending("failingSince").and("url"),
                        NOT_HELD,
                        LinkState.HELD)
                .stream()
                .map(row -> new Missing(
                        row.failingSince,
                        row.url + " (" + row.title + " of "
                                + (row.publishedOn == null ? "an unknown day" : row.publishedOn) + ", URN " + row.urn
                                + ")",
                        row.state == LinkState.HELD
                                ? "an earlier version is held, but now " + row.failure
                                : row.failure))
                .toList();
    }

    /** The documents that are linked to and not held, counted by authority and kind. */
    @Transactional
    public List<Absent> countMissing() {
        return getEntityManager()
                .createQuery(
                        """
                        select new uk.inspectionalerts.ingest.linking.Absent(urn, title, count(*))
                        from LinkRow where state in ?1 group by urn, title order by urn, title""",
                        Absent.class)
                .setParameter(1, NOT_HELD)
                .getResultList();
    }

    /** The days on which something was published. */
    @Transactional
    public List<LocalDate> publicationDays() {
        return getEntityManager()
                .createQuery("select distinct publishedOn from LinkRow where publishedOn is not null", LocalDate.class)
                .getResultList();
    }

    /** A day since when several reports were published, so that the site has to list at least one; empty at first. */
    @Transactional
    public Optional<LocalDate> surelyListedSince() {
        List<LinkRow> latest = find(
                        "state = ?1 and publishedOn <= ?2",
                        Sort.descending("publishedOn"),
                        LinkState.HELD,
                        England.dayOf(clock.instant()))
                .page(0, BEFORE_THE_LAST)
                .list();
        return latest.isEmpty() ? Optional.empty() : Optional.of(latest.get(latest.size() - 1).publishedOn);
    }

    private static LinkRow fresh(URI url) {
        LinkRow row = new LinkRow();
        row.url = url.toString();
        return row;
    }

    private void there(LinkRow row) {
        row.checkedAt = clock.instant();
        row.missing = 0;
        row.missingIn = null;
        triedAnew(row);
    }

    private static void triedAnew(LinkRow row) {
        row.tries = 0;
        row.failingSince = null;
        row.failure = null;
        row.nextTry = null;
    }
}
