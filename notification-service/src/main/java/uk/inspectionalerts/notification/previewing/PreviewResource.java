package uk.inspectionalerts.notification.previewing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.notification.alert.Rule;
import uk.inspectionalerts.notification.digest.Frequency;
import uk.inspectionalerts.notification.subscription.Keeping;
import uk.inspectionalerts.notification.subscription.RuleRequest;
import uk.inspectionalerts.notification.subscription.Subscriptions;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** What a rule would have alerted on, for whoever may keep that rule. */
@Path("/subscriptions/preview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMMS)
public class PreviewResource {

    private final PastOutcomes past;
    private final Keeping keeping;
    private final Subscriptions subscriptions;

    PreviewResource(PastOutcomes past, Keeping keeping, Subscriptions subscriptions) {
        this.past = past;
        this.keeping = keeping;
        this.subscriptions = subscriptions;
    }

    /**
     * @param rule in plain English
     * @param count how many outcomes there are
     * @param items all of them, the latest published first
     */
    public record Preview(String rule, int count, List<PastOutcome> items) {}

    /** Tries the rule on everything that is on record; subscribes nobody. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Preview preview(RuleRequest request) {
        Rule rule = Optional.ofNullable(request)
                .orElseThrow(() -> new ProblemException(Status.BAD_REQUEST, "The body is empty: send a JSON object."))
                .rule();
        keeping.mustKeep(rule);
        keeping.mustBeAbleToFire(rule);
        List<PastOutcome> items = past.alertedOnBy(rule);
        return new Preview(subscriptions.asWish(rule, Frequency.IMMEDIATE), items.size(), items);
    }
}
