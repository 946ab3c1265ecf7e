package uk.inspectionalerts.notification.confirming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.UUID;
import uk.inspectionalerts.notification.channel.LinksConfig;
import uk.inspectionalerts.notification.subscription.Unsubscribing;
import uk.inspectionalerts.web.ProblemException;

/**
 * Use case: whoever was sent an alert wants no more of that kind. The link never expires and may be used again: an
 * alert that is years old still stops what it started.
 */
@ApplicationScoped
public class Stopping {

    private static final String PURPOSE = "stop";

    private final Unsubscribing unsubscribing;
    private final LinkSignature signature;
    private final LinksConfig links;

    Stopping(Unsubscribing unsubscribing, LinkSignature signature, LinksConfig links) {
        this.unsubscribing = unsubscribing;
        this.signature = signature;
        this.links = links;
    }

    /** Where the person to whom that delivery of an alert goes can stop such alerts (RFC 8058). */
    public URI link(UUID delivery) {
        return links.service().resolve("/subscriptions/unsubscription?token=" + signature.token(PURPOSE, delivery, ""));
    }

    /** Ends the request unless the link is one that was sent: 400 for what is no link of ours, 403 for a forged one. */
    UUID genuine(String token) {
        UUID delivery = LinkSignature.idIn(PURPOSE, token)
                .orElseThrow(() -> new ProblemException(
                        Status.BAD_REQUEST, "The link is not whole: open it as it stands in the alert, on one line."));
        if (!signature.isGenuine(token, PURPOSE, delivery, "")) {
            throw new ProblemException(
                    Status.FORBIDDEN, "This link is not one that was sent: use that of an alert, or reply to it.");
        }
        return delivery;
    }

    /** Ends every subscription for whose sake the person could be sent such an alert; the errors are as above. */
    void stop(String token) {
        unsubscribing.endAllBehind(genuine(token));
    }
}
