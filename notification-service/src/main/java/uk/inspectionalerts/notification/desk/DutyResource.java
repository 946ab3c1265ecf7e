package uk.inspectionalerts.notification.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import uk.inspectionalerts.notification.deadline.Duty;
import uk.inspectionalerts.notification.deadline.LiveDeadline;
import uk.inspectionalerts.notification.reckoning.ChangeDeadlines;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** What a council says about one deadline; {@code kind} is {@code report}, {@code statement} or {@code draft}. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMMS)
public class DutyResource {

    private static final int LONGEST_NAME = 100;

    private final ChangeDeadlines change;
    private final Own own;
    private final Caller caller;

    DutyResource(ChangeDeadlines change, Own own, Caller caller) {
        this.change = change;
        this.own = own;
        this.caller = caller;
    }

    /** To whom: the name of a person or a team, at most 100 characters. */
    public record Handover(String to) {}

    /** Somebody has seen it. Reminders go on until it is done. */
    @POST
    @Path("deadlines/{inspection}/{kind}/acknowledgement")
    public DeadlineShown acknowledge(@RestPath UUID inspection, @RestPath String kind) {
        Duty duty = own(inspection, kind);
        return shown(inspection, duty, change.acknowledged(inspection, duty, caller.name()));
    }

    /** Somebody else answers for it from now on. */
    @POST
    @Path("deadlines/{inspection}/{kind}/handover")
    @Consumes(MediaType.APPLICATION_JSON)
    public DeadlineShown handOver(@RestPath UUID inspection, @RestPath String kind, Handover handover) {
        Duty duty = own(inspection, kind);
        String to =
                handover == null || handover.to() == null ? "" : handover.to().strip();
        if (to.isEmpty() || to.length() > LONGEST_NAME || to.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.badRequest(
                    "to", "to names nobody: send {\"to\": \"NAME\"} with a name of 1 to 100 characters on one line.");
        }
        return shown(inspection, duty, change.handedOver(inspection, duty, to, caller.name()));
    }

    /** It is done: nobody is reminded any more. */
    @POST
    @Path("deadlines/{inspection}/{kind}/completion")
    public DeadlineShown complete(@RestPath UUID inspection, @RestPath String kind) {
        Duty duty = own(inspection, kind);
        return shown(inspection, duty, change.done(inspection, duty, caller.name()));
    }

    /** It is not done after all. */
    @DELETE
    @Path("deadlines/{inspection}/{kind}/completion")
    public DeadlineShown reopen(@RestPath UUID inspection, @RestPath String kind) {
        Duty duty = own(inspection, kind);
        return shown(inspection, duty, change.reopened(inspection, duty));
    }

    private Duty own(UUID inspection, String kind) {
        own.must(inspection);
        return Own.duty("kind", kind);
    }

    private static DeadlineShown shown(UUID inspection, Duty duty, Optional<LiveDeadline> changed) {
        return changed.map(DeadlineShown::of)
                .orElseThrow(() -> ProblemException.notFound(duty.code() + " deadline of inspection", inspection));
    }
}
