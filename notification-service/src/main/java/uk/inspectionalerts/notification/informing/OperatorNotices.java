package uk.inspectionalerts.notification.informing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.notice.Notice;
import uk.inspectionalerts.notification.subscription.Addressee;
import uk.inspectionalerts.notification.subscription.Subscriptions;

/**
 * Tells the operators something about the service, through the deliveries that alerts go through. The operators are
 * those with a confirmed subscription of the audience {@code operator}, whatever places it names.
 */
@ApplicationScoped
public class OperatorNotices {

    private final Notices notices;
    private final Subscriptions subscriptions;

    OperatorNotices(Notices notices, Subscriptions subscriptions) {
        this.notices = notices;
        this.subscriptions = subscriptions;
    }

    /** Tells each operator, as part of the caller's transaction. A second notice of one key is told to nobody. */
    @Transactional
    public void raise(Notice notice) {
        notices.tell(notice, Optional.of(Audience.OPERATOR), subscriptions.operators());
    }

    /** The latest notice whose key begins so and that there is still a point in telling. */
    @Transactional
    public Optional<Notice> open(String keys) {
        return notices.open(keys);
    }

    /** Tells each operator the notice in place of the one of that key, whose end nobody hears of. */
    @Transactional
    public void replace(String key, Notice notice) {
        raise(notice);
        notices.end(key);
    }

    /**
     * Tells those operators who were told the notice of that key that it is over. One who was not told yet hears neither
     * of it any more, nor of its end.
     */
    @Transactional
    public void over(String key, Notice end) {
        if (!notices.end(key)) {
            return;
        }
        Set<UUID> told = notices.told(key);
        List<Addressee> still = subscriptions.operators().stream()
                .filter(operator -> told.contains(operator.person()))
                .toList();
        if (!still.isEmpty()) {
            notices.tell(end, Optional.of(Audience.OPERATOR), still);
        }
    }
}
