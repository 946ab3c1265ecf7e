package uk.inspectionalerts.notification.confirming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.channel.LinksConfig;
import uk.inspectionalerts.notification.notice.Invitation;
import uk.inspectionalerts.notification.subscription.Subscribing;
import uk.inspectionalerts.notification.subscription.Subscription;
import uk.inspectionalerts.notification.subscription.Subscriptions;
import uk.inspectionalerts.web.ProblemException;

/** Use cases: the owner of an address is asked, and answers. A link is good once, for a time, and for the last asking. */
@ApplicationScoped
public class Confirming {

    private static final String PURPOSE = "confirm";

    private final Subscribing subscribing;
    private final Subscriptions subscriptions;
    private final LinkSignature signature;
    private final ConfirmationConfig config;
    private final LinksConfig links;
    private final Clock clock;

    Confirming(
            Subscribing subscribing,
            Subscriptions subscriptions,
            LinkSignature signature,
            ConfirmationConfig config,
            LinksConfig links,
            Clock clock) {
        this.subscribing = subscribing;
        this.subscriptions = subscriptions;
        this.signature = signature;
        this.config = config;
        this.links = links;
        this.clock = clock;
    }

    /** What its owner is to be asked; empty when the subscription has ended or is confirmed. */
    public Optional<Invitation> invitation(UUID subscription) {
        return subscriptions
                .subscription(subscription)
                .filter(asked -> !asked.confirmed() && asked.askedAt() != null)
                .map(asked -> new Invitation(
                        subscriptions.asWish(asked),
                        link(asked),
                        asked.askedAt().plus(config.validFor())));
    }

    /** A link that is older than that has expired. */
    public Instant goodSince() {
        return clock.instant().minus(config.validFor());
    }

    private URI link(Subscription asked) {
        return links.service()
                .resolve("/subscriptions/confirmation?token="
                        + signature.token(PURPOSE, asked.id(), state(asked.askedAt())));
    }

    /**
     * What the link confirms, in the subscriber's words.
     *
     * @throws ProblemException 400 for what is no link of ours, 403 for a link that no letter held or that a later letter replaced, 404 for a
     *     subscription that has ended, 409 for a link that was used, 410 for one that has expired
     */
    String asked(String token) {
        Subscription asked = genuine(token);
        return subscriptions.asWish(asked);
    }

    /** Confirms, and answers what was confirmed; the errors are those of {@link #asked}. */
    String confirm(String token) {
        Subscription asked = genuine(token);
        if (!subscribing.confirmedByOwner(asked.id(), asked.askedAt())) {
            throw used();
        }
        return subscriptions.asWish(asked);
    }

    private Subscription genuine(String token) {
        UUID subscription = LinkSignature.idIn(PURPOSE, token)
                .orElseThrow(() -> new ProblemException(
                        Status.BAD_REQUEST, "The link is not whole: open it as it stands in the letter, on one line."));
        Subscription asked = subscriptions
                .subscription(subscription)
                .orElseThrow(() -> new ProblemException(
                        Status.NOT_FOUND, "There is no such subscription, or it has ended: subscribe again."));
        Instant askedAt = asked.askedAt();
        if (askedAt == null || !signature.isGenuine(token, PURPOSE, subscription, state(askedAt))) {
            throw new ProblemException(
                    Status.FORBIDDEN,
                    "This link is not one that was sent, or a later letter has replaced it: use that of the last letter.");
        }
        if (asked.confirmed()) {
            throw used();
        }
        if (clock.instant().isAfter(askedAt.plus(config.validFor()))) {
            throw new ProblemException(
                    Status.GONE, "This link has expired: ask for the subscription again, and a new one is sent.");
        }
        return asked;
    }

    /** A later asking voids the links of earlier ones. */
    private static String state(Instant askedAt) {
        return Long.toString(askedAt.toEpochMilli());
    }

    private static ProblemException used() {
        return new ProblemException(
                Status.CONFLICT, "This link was used: the subscription is confirmed, and nothing is left to do.");
    }
}
