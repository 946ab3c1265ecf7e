package uk.inspectionalerts.notification.canary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import uk.inspectionalerts.messaging.CanaryMetrics;
import uk.inspectionalerts.notification.informing.OperatorNotices;
import uk.inspectionalerts.notification.notice.CanaryMissing;

/** Use cases: a canary arrives, or has not for too long. */
@ApplicationScoped
public class CanarySink {

    private final EntityManager entities;
    private final OperatorNotices notices;
    private final CanaryConfig config;
    private final CanaryMetrics metrics;
    private final Clock clock;

    CanarySink(
            EntityManager entities, OperatorNotices notices, CanaryConfig config, CanaryMetrics metrics, Clock clock) {
        this.entities = entities;
        this.notices = notices;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Notes the canary, unless a later one has arrived. One that is not overdue itself ends what operators were told; one
     * that was held up for longer does not.
     *
     * @param startedAt when it set off, by which its age is measured
     */
    @Transactional
    public void arrived(UUID canary, Instant startedAt) {
        Instant now = clock.instant();
        CanaryRow row = row();
        if (!row.precedes(startedAt)) {
            return;
        }
        row.canary = canary;
        row.startedAt = startedAt;
        row.arrivedAt = now;
        metrics.seen(startedAt);
        if (row.missingSince != null && !isOverdue(startedAt, now)) {
            CanaryMissing missing = new CanaryMissing(row.missingSince);
            notices.over(missing.key(), missing.over(now));
            row.missingSince = null;
        }
    }

    /**
     * Tells the operators, once, if no canary has arrived for too long.
     *
     * @param waitingSince from when on this service could have received one
     */
    @Transactional
    public void check(Instant waitingSince, Instant now) {
        CanaryRow row = row();
        Instant last = row.precedes(waitingSince) ? waitingSince : row.startedAt;
        if (row.startedAt != null) {
            // another replica may have received it
            metrics.seen(last);
        }
        if (row.missingSince == null && isOverdue(last, now)) {
            row.missingSince = last;
            metrics.failed();
            notices.raise(new CanaryMissing(last).begun());
        }
    }

    private boolean isOverdue(Instant startedAt, Instant now) {
        return Duration.between(startedAt, now).compareTo(config.overdue()) > 0;
    }

    private CanaryRow row() {
        return entities.find(CanaryRow.class, CanaryRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
