package uk.inspectionalerts.notification.approving;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import uk.inspectionalerts.notification.alert.Standing;
import uk.inspectionalerts.notification.channel.Texts;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.Cursor;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** What waits for an approval: a council's own texts for its communications team, all of it for operators. */
@Path("/approvals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMMS)
public class ApprovalsResource {

    private static final UUID LOWEST_ID = new UUID(0, 0);

    private final PendingAlerts pending;
    private final Own own;
    private final Texts texts;
    private final Caller caller;

    ApprovalsResource(PendingAlerts pending, Own own, Texts texts, Caller caller) {
        this.pending = pending;
        this.own = own;
        this.texts = texts;
        this.caller = caller;
    }

    /** What has waited for longest first; with {@code status=refused} what was refused and could still be approved. */
    @GET
    public Page<PendingShown> list(@RestQuery String status, @BeanParam Paging paging) {
        Optional<Set<String>> councils =
                caller.has(Roles.OPERATOR) ? Optional.empty() : Optional.of(caller.authorities());
        Instant after =
                paging.after().map(cursor -> cursor.part(0, Instant::parse)).orElse(Instant.EPOCH);
        UUID afterId =
                paging.after().map(cursor -> cursor.part(1, UUID::fromString)).orElse(LOWEST_ID);
        return Page.of(
                        pending.listed(standing(status), councils, after, afterId, paging.lookAhead()),
                        paging,
                        last -> Cursor.of(last.since(), last.id()))
                .map(PendingShown::of);
    }

    /** One of them with its text. 409 once it is decided or overtaken. */
    @GET
    @Path("/{alert}")
    public PendingShown pending(@RestPath UUID alert) {
        Pending found = own.must(alert);
        if (found.standing() == Standing.CLEARED || found.telling().isEmpty()) {
            throw new ProblemException(
                    Status.CONFLICT, "This alert waits for nobody: it is approved, or what it was to tell is over.");
        }
        return PendingShown.of(found)
                .withText(texts.of(found.telling().get(), found.alert(), "").text());
    }

    private static Standing standing(String status) {
        return status == null
                ? Standing.WAITING
                : switch (status) {
                    case "waiting" -> Standing.WAITING;
                    case "refused" -> Standing.REFUSED;
                    default ->
                        throw ProblemException.badRequest(
                                "status", "status is \"" + status + "\": use waiting or refused.");
                };
    }
}
