package uk.inspectionalerts.ingest.tracking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import uk.inspectionalerts.ingest.browsing.SiteFailure;
import uk.inspectionalerts.ingest.source.Backoff;
import uk.inspectionalerts.ingest.source.Failing;

/** Keeps whether the listing answers. */
@ApplicationScoped
public class Listings implements PanacheRepositoryBase<ListingRow, Listing> {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final Clock clock;

    Listings(Clock clock) {
        this.clock = clock;
    }

    /** Whether it failed when it was last asked for that. */
    @Transactional
    public boolean fails(Listing scope) {
        return count("scope = ?1 and failures > 0", scope) > 0;
    }

    /** Whether it failed and is not yet to be asked again. */
    @Transactional
    public boolean rests(Listing scope) {
        return count("scope = ?1 and nextTry > ?2", scope, clock.instant()) > 0;
    }

    /** It was read. */
    @Transactional
    public void read(Listing scope) {
        deleteById(scope);
    }

    /** It could not be read, or is not what it was. */
    @Transactional
    public void failed(Listing scope, SiteFailure failure) {
        Instant now = clock.instant();
        ListingRow row = findByIdOptional(scope).orElseGet(() -> {
            ListingRow fresh = new ListingRow();
            fresh.scope = scope;
            fresh.failingSince = now;
            return fresh;
        });
        row.failures++;
        row.failure = failure.getMessage();
        row.failureKind = failure.troubleKind();
        row.nextTry = now.plus(Backoff.after(row.failures, LONGEST_WAIT));
        persist(row);
    }

    /** How it fails, the longest first; empty if it does not. */
    @Transactional
    public List<Failing> failing() {
        return list("failures > 0", Sort.by("failingSince")).stream()
                .map(ListingRow::failing)
                .toList();
    }
}
