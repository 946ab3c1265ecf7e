package uk.inspectionalerts.notification.answering;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import uk.inspectionalerts.notification.subscription.Answerable;
import uk.inspectionalerts.notification.subscription.EmailAddress;
import uk.inspectionalerts.notification.subscription.Keeping;
import uk.inspectionalerts.notification.subscription.Subscription;
import uk.inspectionalerts.notification.subscription.Subscriptions;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** Hands a subscription of a shared mailbox over to those who answer for it from now on. */
@Path("/subscriptions/{id}/hand-over")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMMS)
public class HandOverResource {

    private final HandingOver handingOver;
    private final Subscriptions subscriptions;
    private final Keeping keeping;
    private final Caller caller;

    HandOverResource(HandingOver handingOver, Subscriptions subscriptions, Keeping keeping, Caller caller) {
        this.handingOver = handingOver;
        this.subscriptions = subscriptions;
        this.keeping = keeping;
        this.caller = caller;
    }

    /** Who answers for it: one or two addresses. */
    public record Owners(List<String> owners) {

        /** Never an address: this may end in a log. */
        @Override
        public String toString() {
            return "Owners[…]";
        }
    }

    /** Both sides are told by a letter; who is named and answered for it before hears nothing. */
    @POST
    public Owners handOver(@RestPath UUID id, Owners request) {
        Subscription subscription =
                subscriptions.subscription(id).orElseThrow(() -> ProblemException.notFound("subscription", id));
        keeping.mustKeep(subscription.rule());
        if (request == null || request.owners() == null || request.owners().isEmpty()) {
            throw ProblemException.badRequest(
                    "owners", "owners is empty: name one or two people who answer for it from now on.");
        }
        Answerable answerable = Answerable.of(request.owners(), subscription.address());
        handingOver.handOver(subscription, answerable, caller.name());
        return new Owners(answerable.people().stream().map(EmailAddress::value).toList());
    }
}
