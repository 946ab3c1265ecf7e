package uk.inspectionalerts.notification.posting;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import uk.inspectionalerts.notification.enrolling.Keepers;
import uk.inspectionalerts.web.Cursor;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;
import uk.inspectionalerts.web.Roles;

/** What was posted to a webhook, for those who keep it. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMMS)
public class AttemptsResource {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID HIGHEST_ID = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Attempts attempts;
    private final Posting posting;
    private final Payloads payloads;
    private final Keepers keepers;

    AttemptsResource(Attempts attempts, Posting posting, Payloads payloads, Keepers keepers) {
        this.attempts = attempts;
        this.posting = posting;
        this.payloads = payloads;
        this.keepers = keepers;
    }

    /**
     * One attempt.
     *
     * @param message the {@code webhook-id}
     * @param outcome {@code taken}, {@code try_later}, {@code unknown} when no answer came, or {@code refused}
     * @param status of the answer; absent if there was none
     * @param reason what went wrong; absent if nothing did
     * @param answer the first 500 characters of what the server said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            UUID id,
            UUID message,
            String type,
            Instant began,
            int milliseconds,
            String outcome,
            Integer status,
            String reason,
            String answer) {}

    /** Posts a test event at once, and answers what came back. A webhook that is disabled is enabled if it takes it. */
    @POST
    @Path("webhooks/{id}/test")
    public Shown test(@RestPath UUID id) {
        return shown(AttemptRow.of(id, posting.test(keepers.mine(id), payloads.ofTest(id))));
    }

    /** What was posted in the last month, the newest first. */
    @GET
    @Path("webhooks/{id}/attempts")
    public Page<Shown> list(@RestPath UUID id, @BeanParam Paging paging) {
        Instant before =
                paging.after().map(cursor -> cursor.part(0, Instant::parse)).orElse(LATEST);
        UUID beforeId =
                paging.after().map(cursor -> cursor.part(1, UUID::fromString)).orElse(HIGHEST_ID);
        return Page.of(
                        attempts.before(keepers.mine(id).id(), before, beforeId, paging.lookAhead()),
                        paging,
                        last -> Cursor.of(last.beganAt, last.id))
                .map(AttemptsResource::shown);
    }

    private static Shown shown(AttemptRow row) {
        return new Shown(
                row.id,
                row.message,
                row.type,
                row.beganAt,
                row.tookMs,
                row.outcome,
                row.status,
                row.reason,
                row.answer);
    }
}
