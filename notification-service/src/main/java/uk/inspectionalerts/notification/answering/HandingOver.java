package uk.inspectionalerts.notification.answering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import uk.inspectionalerts.notification.informing.OwnerNotices;
import uk.inspectionalerts.notification.notice.HandOver;
import uk.inspectionalerts.notification.subscription.Answerable;
import uk.inspectionalerts.notification.subscription.HandedOver;
import uk.inspectionalerts.notification.subscription.Subscribing;
import uk.inspectionalerts.notification.subscription.Subscription;
import uk.inspectionalerts.notification.subscription.Subscriptions;

/** Use case: others answer for a subscription of a shared mailbox, and both sides are told. */
@ApplicationScoped
class HandingOver {

    private final Subscribing subscribing;
    private final Subscriptions subscriptions;
    private final OwnerNotices notices;
    private final Clock clock;

    HandingOver(Subscribing subscribing, Subscriptions subscriptions, OwnerNotices notices, Clock clock) {
        this.subscribing = subscribing;
        this.subscriptions = subscriptions;
        this.notices = notices;
        this.clock = clock;
    }

    /** Who answered for it and still does is told nothing, so that a second time changes nothing. */
    @Transactional
    void handOver(Subscription subscription, Answerable answerable, String by) {
        HandedOver handedOver = subscribing.handOver(subscription.id(), answerable, by);
        HandOver told = new HandOver(subscription.id(), subscriptions.asWish(subscription), clock.instant());
        notices.tell(told.taken(), handedOver.fresh());
        notices.tell(told.given(), handedOver.old());
    }
}
