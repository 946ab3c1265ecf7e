package uk.inspectionalerts.ingest.tracking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.ingest.browsing.ListedProvider;
import uk.inspectionalerts.ingest.browsing.SiteFailure;
import uk.inspectionalerts.ingest.browsing.Validators;
import uk.inspectionalerts.ingest.report.Urn;
import uk.inspectionalerts.ingest.source.Backoff;
import uk.inspectionalerts.ingest.source.Failing;
import uk.inspectionalerts.ingest.source.Missing;

/** Keeps which providers the site lists, and whether their pages were read. */
@ApplicationScoped
public class Providers implements PanacheRepositoryBase<ProviderRow, String> {

    /** A page that fails so often no longer holds up the end of the reading of the whole site. */
    private static final int TRIES = 3;

    /** Fewer pages than this that fail are the fault of those pages, more of them that of the site. */
    private static final int SITE_FAILS = 3;

    /** So often at least a page is asked for whole, whatever it says about being unchanged. */
    private static final Duration SENT_AGAIN = Duration.ofDays(1);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    /** The order of those that were among the latest publications before: behind all that are new there. */
    private static final int KNOWN = 100_000;

    private final Clock clock;

    Providers(Clock clock) {
        this.clock = clock;
    }

    /**
     * The latest publications are those of these, the latest first: their pages are to be read. A page that is new among
     * them, or has moved ahead of others because of another publication, goes first and stays ahead until it is read; of
     * the others all are read before one is read again. So none waits for ever.
     */
    @Transactional
    public void latest(List<ListedProvider> listed) {
        boolean allRead = count("wanted >= ?1 and failingSince is null", KNOWN) == 0;
        List<String> urns =
                listed.stream().map(provider -> provider.urn().digits()).toList();
        update("place = null where place is not null and urn not in ?1", urns.isEmpty() ? List.of("") : urns);
        List<ProviderRow> rows = listed.stream().map(this::known).toList();
        int foremost = Integer.MAX_VALUE;
        for (int place = rows.size() - 1; place >= 0; place--) {
            ProviderRow row = rows.get(place);
            boolean published = row.place == null || row.place > foremost;
            if (published) {
                // that its page is what it was is not to be taken from any cache
                row.etag = null;
                row.lastModified = null;
            }
            if (published || (row.wanted != null && row.wanted < KNOWN)) {
                row.wanted = place;
            } else if (allRead) {
                row.wanted = KNOWN + place;
            }
            foremost = row.place == null ? foremost : Math.min(foremost, row.place);
            row.place = place;
        }
    }

    /** The whole site lists these: every page that is known is to be read anew. */
    @Transactional
    public void all(List<ListedProvider> listed, Instant pass) {
        update("tries = 0");
        listed.forEach(provider -> {
            ProviderRow row = known(provider);
            row.listedIn = pass;
            row.gone = false;
        });
    }

    /** How many the last reading of the whole site listed. */
    @Transactional
    public long listedBefore() {
        return count("listedIn = (select max(listedIn) from ProviderRow)");
    }

    /** The next page to read because of the latest publications. */
    @Transactional
    public Optional<Provider> wanted() {
        return find("wanted is not null and failingSince is null", Sort.by("wanted"))
                .firstResultOptional()
                .map(this::provider);
    }

    /** Whether a page waits that is new among the latest publications. */
    @Transactional
    public boolean anyNew() {
        return count("wanted < ?1 and failingSince is null", KNOWN) > 0;
    }

    /** The next page to read in this reading of the whole site. */
    @Transactional
    public Optional<Provider> unread(Instant pass) {
        return find("gone = false and failingSince is null and (readIn is null or readIn < ?1)", Sort.by("urn"), pass)
                .firstResultOptional()
                .map(this::provider);
    }

    /** The next page to try again. */
    @Transactional
    public Optional<Provider> failed() {
        return find("failingSince is not null and nextTry <= ?1", Sort.by("nextTry"), clock.instant())
                .firstResultOptional()
                .map(this::provider);
    }

    /** How many pages hold up the end of this reading of the whole site: not read, nor tried in vain often enough. */
    @Transactional
    public long stillUnread(Instant pass) {
        return count("gone = false and (readIn is null or readIn < ?1) and tries < ?2", pass, TRIES);
    }

    /** How many pages were not read in this reading of the whole site, for whatever reason. */
    @Transactional
    public long notRead(Instant pass) {
        return count("gone = false and (readIn is null or readIn < ?1)", pass);
    }

    /** How many there are. */
    @Transactional
    public long known() {
        return count("gone = false");
    }

    /**
     * The page was read.
     *
     * @param sent it came whole, and was not only said to be unchanged
     */
    @Transactional
    public void read(Urn urn, Validators validators, boolean sent, Optional<Instant> pass) {
        ProviderRow row = findById(urn.digits());
        row.readAt = clock.instant();
        row.sentAt = sent ? row.readAt : row.sentAt;
        row.etag = validators.etag().orElse(null);
        row.lastModified = validators.lastModified().orElse(null);
        row.readIn = pass.orElse(row.readIn);
        row.wanted = null;
        row.tries = 0;
        row.failingSince = null;
        row.failure = null;
        row.failureKind = null;
        row.nextTry = null;
    }

    /**
     * The page could not be read. One that is missing, of an authority that the site no longer lists, is that of an
     * authority that was abolished: it is no longer asked for.
     */
    @Transactional
    public void failed(Urn urn, SiteFailure failure, Optional<Instant> pass) {
        ProviderRow row = findById(urn.digits());
        Instant now = clock.instant();
        boolean unlisted = pass.isPresent() && !pass.get().equals(row.listedIn) && row.wanted == null;
        row.gone = unlisted && failure.kind() == SiteFailure.Kind.MISSING;
        row.tries++;
        row.failingSince =
                row.gone ? null : Optional.ofNullable(row.failingSince).orElse(now);
        row.failure = failure.getMessage();
        row.failureKind = failure.troubleKind();
        row.nextTry = now.plus(Backoff.after(row.tries, LONGEST_WAIT));
    }

    /** That all pages fail, if none could be read since they began to. */
    @Transactional
    public Optional<Failing> allFailing(Optional<Instant> lastPageRead) {
        List<ProviderRow> failing =
                list("failingSince > ?1", Sort.by("failingSince"), lastPageRead.orElse(Instant.EPOCH));
        if (failing.size() < Math.min(SITE_FAILS, Math.max(1, known()))) {
            return Optional.empty();
        }
        ProviderRow latest = failing.get(failing.size() - 1);
        int failures = failing.stream().mapToInt(row -> row.tries).sum();
        return Optional.of(new Failing(latest.failureKind, failing.get(0).failingSince, failures, latest.failure));
    }

    /** The pages that cannot be read, so that nobody knows what they link to. */
    @Transactional
    public List<Missing> missing() {
        return list("failingSince is not null", Sort.by("failingSince")).stream()
                .map(row -> new Missing(row.failingSince, row.page + " (the page of " + row.name + ")", row.failure))
                .toList();
    }

    private Provider provider(ProviderRow row) {
        boolean again = row.sentAt != null && row.sentAt.isAfter(clock.instant().minus(SENT_AGAIN));
        return row.provider(again);
    }

    private ProviderRow known(ListedProvider listed) {
        ProviderRow row = findByIdOptional(listed.urn().digits()).orElseGet(() -> {
            ProviderRow fresh = new ProviderRow();
            fresh.urn = listed.urn().digits();
            fresh.listedSince = clock.instant();
            return fresh;
        });
        row.name = listed.name();
        row.page = listed.page().toString();
        persist(row);
        return row;
    }
}
