package uk.inspectionalerts.notification.escalating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.channel.LinksConfig;
import uk.inspectionalerts.notification.confirming.LinkSignature;
import uk.inspectionalerts.notification.feed.Entry.Acknowledged;
import uk.inspectionalerts.notification.feed.Inbox;
import uk.inspectionalerts.notification.feed.Today;
import uk.inspectionalerts.notification.raising.Alerts;
import uk.inspectionalerts.notification.raising.Outcomes;
import uk.inspectionalerts.notification.raising.RaisedAlert;
import uk.inspectionalerts.web.ProblemException;

/**
 * Use case: whoever was sent something critical says by the link in it that they have seen it. The link never expires and
 * may be used again: who was first is kept.
 */
@ApplicationScoped
public class Acknowledging {

    private static final String PURPOSE = "seen";

    private final EntityManager entities;
    private final Alerts alerts;
    private final Outcomes outcomes;
    private final Inbox inbox;
    private final LinkSignature signature;
    private final LinksConfig links;

    Acknowledging(
            EntityManager entities,
            Alerts alerts,
            Outcomes outcomes,
            Inbox inbox,
            LinkSignature signature,
            LinksConfig links) {
        this.entities = entities;
        this.alerts = alerts;
        this.outcomes = outcomes;
        this.inbox = inbox;
        this.signature = signature;
        this.links = links;
    }

    /** What the page behind the link shows: of what alert, as it is called today, and who has acknowledged it. */
    record Asked(String subject, Optional<Acknowledged> acknowledged) {}

    /** Where the person to whom that delivery of an alert goes says that they have seen it. */
    public URI link(UUID delivery) {
        return links.service().resolve("/alerts/acknowledgement?token=" + signature.token(PURPOSE, delivery, ""));
    }

    /** Whether anybody has acknowledged the alert. */
    public boolean isAcknowledged(UUID alert) {
        return inbox.acknowledged(alert).isPresent();
    }

    /** What would be acknowledged: 400 for what is no link of ours, 403 for a forged one. */
    @Transactional
    Asked asked(String token) {
        return asked(sent(token).alert());
    }

    /** Acknowledges in the name of the rule for whose sake the alert was sent; the errors are as above. */
    @Transactional
    Asked acknowledge(String token) {
        Sent sent = sent(token);
        inbox.acknowledge(sent.alert(), "the reader of an email, who gets " + sent.why());
        return asked(sent.alert());
    }

    private Asked asked(UUID alert) {
        RaisedAlert raised = alerts.alert(alert).orElseThrow();
        return new Asked(new Today(raised, outcomes.telling(raised.alert())).subject(), inbox.acknowledged(alert));
    }

    /** Which alert was sent, and why, in plain English and without an address. */
    private record Sent(UUID alert, String why) {}

    @SuppressWarnings("unchecked") // native queries have untyped rows
    private Sent sent(String token) {
        UUID delivery = LinkSignature.idIn(PURPOSE, token)
                .orElseThrow(() -> new ProblemException(
                        Status.BAD_REQUEST, "The link is not whole: open it as it stands in the alert, on one line."));
        if (!signature.isGenuine(token, PURPOSE, delivery, "")) {
            throw new ProblemException(
                    Status.FORBIDDEN, "This link is not one that was sent: use that of an alert, or the inbox.");
        }
        List<Object[]> rows = entities.createNativeQuery("select alert, why from delivery where id = ?1")
                .setParameter(1, delivery)
                .getResultList();
        return rows.stream()
                .map(row -> new Sent((UUID) row[0], (String) row[1]))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("delivery", delivery));
    }
}
