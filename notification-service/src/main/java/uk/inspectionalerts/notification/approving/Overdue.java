package uk.inspectionalerts.notification.approving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import uk.inspectionalerts.notification.informing.OperatorNotices;
import uk.inspectionalerts.notification.notice.ApprovalOverdue;
import uk.inspectionalerts.notification.raising.ApprovalConfig;

/** Use case: a text has waited for its approval for too long, and operators are told so, once. */
@ApplicationScoped
class Overdue {

    /** The rest has its turn at the next look. */
    private static final int AT_ONE_TIME = 50;

    private final PendingAlerts pending;
    private final OperatorNotices notices;
    private final ApprovalConfig config;

    Overdue(PendingAlerts pending, OperatorNotices notices, ApprovalConfig config) {
        this.pending = pending;
        this.notices = notices;
        this.config = config;
    }

    @Transactional
    void remind(Instant now) {
        pending.overdue(now.minus(config.remindAfter()), AT_ONE_TIME).forEach(alert -> {
            PendingShown shown = PendingShown.of(alert);
            notices.raise(
                    new ApprovalOverdue(alert.id(), shown.audience(), council(shown), shown.subject(), alert.since())
                            .notice());
            pending.reminded(alert.id());
        });
    }

    private static String council(PendingShown shown) {
        return Optional.ofNullable(shown.authorityName()).orElse("a council not yet known");
    }
}
