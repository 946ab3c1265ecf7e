package uk.inspectionalerts.ingest.tracking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import uk.inspectionalerts.ingest.browsing.SiteFailure;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.source.Backoff;

/** Keeps how far the watching has come, so that it goes on from there whatever interrupts it. */
@ApplicationScoped
public class Watching implements PanacheRepositoryBase<SiteRow, String> {

    /** So many requests in a row without an answer, and the site is left alone for a while. */
    private static final int UNANSWERED = 3;

    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private final Clock clock;

    Watching(Clock clock) {
        this.clock = clock;
    }

    /** How far it has come; begins it if nobody has. */
    @Transactional
    public Progress progress() {
        return Progress.of(row());
    }

    /** When the watching began: what was published before is history. */
    @Transactional
    public Instant begunAt() {
        return row().begunAt;
    }

    /** The listing of the latest publications was read. */
    @Transactional
    public void polled() {
        row().polledAt = clock.instant();
    }

    /** The whole listing was read, and the reading of every page begins. */
    @Transactional
    public void passBegun(Instant pass) {
        row().passBegunAt = pass;
    }

    /** Whether that reading of the whole site goes on, and nobody else can end it in this transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean holdsPass(Instant pass) {
        SiteRow row = findById(Provenance.REPORTS_SITE, LockModeType.PESSIMISTIC_WRITE);
        return pass.equals(row.passBegunAt);
    }

    /** Every page was read, or tried in vain. */
    @Transactional
    public void passEnded() {
        SiteRow row = row();
        row.passedAt = row.passBegunAt;
        row.passBegunAt = null;
        row.backfilledAt = row.backfilledAt == null ? clock.instant() : row.backfilledAt;
    }

    /** A provider's page was read that is built as expected. */
    @Transactional
    public void pageRead() {
        row().pageReadAt = clock.instant();
    }

    /** When a provider's page was last read that was built as expected. */
    @Transactional
    public Optional<Instant> lastPageRead() {
        return Optional.ofNullable(row().pageReadAt);
    }

    /** The site answered. */
    @Transactional
    public void answered() {
        update("unanswered = 0 where name = ?1 and unanswered > 0", Provenance.REPORTS_SITE);
    }

    /** The site failed: it is left alone for as long as it asked, or for longer and longer if it does not answer at all. */
    @Transactional
    public void failed(SiteFailure failure) {
        SiteRow row = row();
        row.unanswered = failure.kind() == SiteFailure.Kind.UNREACHABLE ? row.unanswered + 1 : 0;
        Optional<Duration> rest = failure.retryAfter();
        if (rest.isEmpty() && row.unanswered >= UNANSWERED) {
            rest = Optional.of(Backoff.after(row.unanswered - UNANSWERED + 1, LONGEST_REST));
        }
        rest.map(clock.instant()::plus).ifPresent(until -> row.restUntil = until);
    }

    /** An operator wishes that nothing more is read, until {@link #resume}. */
    @Transactional
    public void stop() {
        SiteRow row = row();
        row.stoppedAt = row.stoppedAt == null ? clock.instant() : row.stoppedAt;
    }

    /** Goes on from where it was stopped. */
    @Transactional
    public void resume() {
        row().stoppedAt = null;
    }

    private SiteRow row() {
        return findByIdOptional(Provenance.REPORTS_SITE).orElseGet(() -> {
            // another replica, or somebody who looks, may begin it at the same moment
            getEntityManager()
                    .createNativeQuery("insert into site (name, begun_at) values (?1, ?2) on conflict do nothing")
                    .setParameter(1, Provenance.REPORTS_SITE)
                    .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                    .executeUpdate();
            return findById(Provenance.REPORTS_SITE);
        });
    }
}
