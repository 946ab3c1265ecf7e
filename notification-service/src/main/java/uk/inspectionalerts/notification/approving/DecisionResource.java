package uk.inspectionalerts.notification.approving;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** What a named person decides on an alert. */
@Path("/alerts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMMS)
public class DecisionResource {

    private static final int LONGEST_REASON = 1_000;

    private final Approvals approvals;
    private final Own own;
    private final Caller caller;

    DecisionResource(Approvals approvals, Own own, Caller caller) {
        this.approvals = approvals;
        this.own = own;
        this.caller = caller;
    }

    /** What was read: the {@code version} that {@code GET /approvals} gave with it. */
    public record Approval(Integer version) {}

    /** What was read, and why it is not to be sent: 1 to 1,000 characters. */
    public record Refusal(Integer version, String reason) {}

    /** Approves it in the name that the token gives. Those whom it concerns are told at once. */
    @POST
    @Path("/{alert}/approval")
    public Decided approve(@RestPath UUID alert, Approval approval) {
        own.must(alert);
        return approvals.approve(alert, version(approval == null ? null : approval.version()), caller.name());
    }

    /** Refuses it in the name that the token gives. Nobody is told, and it can be approved all the same later. */
    @POST
    @Path("/{alert}/refusal")
    public Decided refuse(@RestPath UUID alert, Refusal refusal) {
        own.must(alert);
        int version = version(refusal == null ? null : refusal.version());
        String reason = refusal.reason() == null ? "" : refusal.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw ProblemException.badRequest(
                    "reason",
                    "reason says nothing, or too much: say in 1 to 1,000 characters why it is not to be sent.");
        }
        return approvals.refuse(alert, version, reason, caller.name());
    }

    private static int version(Integer version) {
        if (version == null) {
            throw ProblemException.badRequest(
                    "version", "version is missing: send the version of what you read, as in {\"version\": 3}.");
        }
        return version;
    }
}
