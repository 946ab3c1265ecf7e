package uk.inspectionalerts.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import uk.inspectionalerts.notification.alert.Rule;
import uk.inspectionalerts.notification.criterion.Criteria;

/** How a subscription is shown to those who keep it. */
@ApplicationScoped
class Showing {

    private final Subscriptions subscriptions;
    private final Owners owners;
    private final Keeping keeping;

    Showing(Subscriptions subscriptions, Owners owners, Keeping keeping) {
        this.subscriptions = subscriptions;
        this.owners = owners;
        this.keeping = keeping;
    }

    SubscriptionShown of(Subscription subscription) {
        Rule rule = subscription.rule();
        Criteria criteria = rule.criteria();
        return new SubscriptionShown(
                subscription.id(),
                rule.audience().code(),
                rule.places().authorities(),
                rule.places().groups(),
                rule.places().regions(),
                criteria.types(),
                Codes.of(criteria.areas()),
                Codes.of(criteria.grades()),
                Codes.of(criteria.directions()),
                criteria.severity().map(Codes::of).orElse(null),
                Codes.of(criteria.matching()),
                subscription.channel(),
                subscription.address(),
                owners.of(subscription.id()).values(),
                Codes.of(subscription.frequency()),
                subscriptions
                        .standIn(subscription.id())
                        .map(next -> new SubscriptionShown.Next(
                                next.id(),
                                next.address(),
                                next.standIn().orElseThrow().after().toString(),
                                status(next)))
                        .orElse(null),
                subscription
                        .standIn()
                        .map(other -> new SubscriptionShown.For(
                                other.subscription(), other.after().toString()))
                        .orElse(null),
                status(subscription),
                subscriptions.asWish(subscription),
                subscription.ground(),
                keeping.neverFires(rule).orElse(null),
                subscription.confirmed()
                        ? null
                        : "Not alerted yet: the owner of the address was sent a link that confirms it. An operator"
                                + " may confirm it too, with a ground.");
    }

    private static String status(Subscription subscription) {
        return subscription.confirmed() ? "confirmed" : "pending";
    }
}
