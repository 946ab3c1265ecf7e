package uk.inspectionalerts.ingest.watching;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import uk.inspectionalerts.ingest.browsing.SiteFailure;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.source.Backoff;
import uk.inspectionalerts.ingest.source.Failing;
import uk.inspectionalerts.ingest.source.TroubleKind;

/** Keeps how far the watching has come, so that it goes on from there whatever interrupts it. */
@ApplicationScoped
class Watching implements PanacheRepositoryBase<SiteRow, String> {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final Clock clock;

    Watching(Clock clock) {
        this.clock = clock;
    }

    /** How far it has come; begins it if nobody has. */
    @Transactional
    Progress progress() {
        return Progress.of(row());
    }

    /** When the watching began: what was published before is history. */
    @Transactional
    Instant begunAt() {
        return row().begunAt;
    }

    /** The listing of the latest publications was read. */
    @Transactional
    void polled() {
        change(row -> {
            row.polledAt = clock.instant();
            listingRead(row);
        });
    }

    /** The whole listing was read, and the reading of every page begins. */
    @Transactional
    void passBegun(Instant pass) {
        change(row -> {
            row.passBegunAt = pass;
            listingRead(row);
        });
    }

    /** Every page was read, or tried in vain. */
    @Transactional
    void passEnded() {
        change(row -> {
            row.passedAt = row.passBegunAt;
            row.passBegunAt = null;
            row.backfilledAt = row.backfilledAt == null ? clock.instant() : row.backfilledAt;
        });
    }

    /** The listing could not be read, or is not what it was. */
    @Transactional
    void listingFailed(SiteFailure failure) {
        change(row -> {
            Instant now = clock.instant();
            row.listingFailures++;
            row.listingFailingSince = row.listingFailingSince == null ? now : row.listingFailingSince;
            row.listingFailure = failure.getMessage();
            row.listingFailureKind = troubleKind(failure);
            row.listingNextTry = now.plus(Backoff.after(row.listingFailures, LONGEST_WAIT));
            rest(row, failure);
        });
    }

    /** A provider's page was read. */
    @Transactional
    void pageRead() {
        change(row -> row.pageReadAt = clock.instant());
    }

    /** The site asked to be left alone for a while, if the failure says so. */
    @Transactional
    void restIfAsked(SiteFailure failure) {
        change(row -> rest(row, failure));
    }

    /** An operator wishes that nothing more is read, until {@link #resume}. */
    @Transactional
    void stop() {
        change(row -> row.stoppedAt = row.stoppedAt == null ? clock.instant() : row.stoppedAt);
    }

    /** Goes on from where it was stopped. */
    @Transactional
    void resume() {
        change(row -> row.stoppedAt = null);
    }

    /** How the listing fails; empty if it does not. */
    Optional<Failing> listingFailing() {
        SiteRow row = row();
        return Optional.ofNullable(row.listingFailingSince)
                .map(since -> new Failing(row.listingFailureKind, since, row.listingFailures, row.listingFailure));
    }

    /** When a provider's page was last read that was built as expected. */
    Optional<Instant> lastPageRead() {
        return Optional.ofNullable(row().pageReadAt);
    }

    static TroubleKind troubleKind(SiteFailure failure) {
        return failure.kind() == SiteFailure.Kind.CHANGED ? TroubleKind.CHANGED : TroubleKind.UNREACHABLE;
    }

    private static void listingRead(SiteRow row) {
        row.listingFailures = 0;
        row.listingFailingSince = null;
        row.listingFailure = null;
        row.listingFailureKind = null;
        row.listingNextTry = null;
    }

    private void rest(SiteRow row, SiteFailure failure) {
        failure.retryAfter().map(clock.instant()::plus).ifPresent(until -> row.restUntil = until);
    }

    private void change(Consumer<SiteRow> change) {
        change.accept(row());
    }

    private SiteRow row() {
        return findByIdOptional(Provenance.REPORTS_SITE).orElseGet(() -> {
            SiteRow row = new SiteRow();
            row.name = Provenance.REPORTS_SITE;
            row.begunAt = clock.instant();
            persist(row);
            return row;
        });
    }
}
