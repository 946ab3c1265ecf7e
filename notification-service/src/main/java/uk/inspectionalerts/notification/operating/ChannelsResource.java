package uk.inspectionalerts.notification.operating;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** Pauses and resumes channels. */
@Path("/channels")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class ChannelsResource {

    private static final Pattern CHANNEL = Pattern.compile("email|webhook|notify");

    private final Pauses pauses;
    private final Caller caller;

    ChannelsResource(Pauses pauses, Caller caller) {
        this.pauses = pauses;
        this.caller = caller;
    }

    /** A channel by which nothing is sent, since when, by whose order and why. */
    public record Paused(String channel, Instant since, String by, String reason) {}

    /** The channels that are paused. */
    @GET
    @Path("/paused")
    public List<Paused> paused() {
        return pauses.all().stream().map(ChannelsResource::shown).toList();
    }

    /** Begins nothing more by the channel; what is under way is finished. What waits does not age. */
    @PUT
    @Path("/{channel}/pause")
    @Consumes(MediaType.APPLICATION_JSON)
    public Paused pause(@RestPath String channel, Because because) {
        String reason =
                Because.given(Optional.ofNullable(because).map(Because::reason).orElse(null));
        return shown(pauses.pause(known(channel), reason, caller.name()));
    }

    /** Sends again by the channel. 404 if it is not paused. */
    @DELETE
    @Path("/{channel}/pause")
    public void resume(@RestPath String channel, @RestQuery String reason) {
        if (!pauses.resume(known(channel), Because.given(reason), caller.name())) {
            throw new ProblemException(Status.NOT_FOUND, "The channel " + channel + " is not paused.");
        }
    }

    private static String known(String channel) {
        if (!CHANNEL.matcher(channel).matches()) {
            throw new ProblemException(Status.NOT_FOUND, "There is no such channel: use email, notify or webhook.");
        }
        return channel;
    }

    private static Paused shown(PauseRow row) {
        return new Paused(row.channel, row.pausedAt, row.pausedBy, row.reason);
    }
}
