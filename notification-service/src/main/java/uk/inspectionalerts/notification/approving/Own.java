package uk.inspectionalerts.notification.approving;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** On which alerts the caller decides. */
@RequestScoped
class Own {

    private final PendingAlerts pending;
    private final Caller caller;

    Own(PendingAlerts pending, Caller caller) {
        this.pending = pending;
        this.caller = caller;
    }

    /** The alert if the caller may decide on it: 404, 403. */
    Pending must(UUID id) {
        Pending found = pending.found(id).orElseThrow(() -> ProblemException.notFound("alert to approve", id));
        if (found.alert().audience() == Audience.COUNCIL) {
            caller.mustActFor(found.raised().urn().orElse(""));
        } else if (!caller.has(Roles.OPERATOR)) {
            throw new ProblemException(
                    Status.FORBIDDEN,
                    "The text for the " + found.alert().audience().code() + " audience is approved by operators.");
        }
        return found;
    }
}
