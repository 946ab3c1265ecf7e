package uk.inspectionalerts.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.messaging.ParkedEvents.ParkedEvent;
import uk.inspectionalerts.messaging.ParkedEvents.Redrive;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.Cursor;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** Where an operator sees what waits and why, and has it handled again once the cause is put right. */
@Path("/parked-events")
@RolesAllowed(Roles.OPERATOR)
public class ParkedEventsResource {

    private final ParkedEvents parked;
    private final Caller caller;

    ParkedEventsResource(ParkedEvents parked, Caller caller) {
        this.parked = parked;
        this.caller = caller;
    }

    /** A parked event without its body, which may be large and may hold what was withdrawn since. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Shown(
            UUID id,
            String topic,
            String key,
            String type,
            String source,
            String subject,
            Instant time,
            Optional<String> reason,
            int attempts,
            Instant parkedAt) {

        static Shown of(ParkedEvent parked) {
            return new Shown(
                    parked.event().id(),
                    parked.topic(),
                    parked.event().key(),
                    parked.event().type(),
                    parked.event().source(),
                    parked.event().subject(),
                    parked.event().time(),
                    parked.reason(),
                    parked.attempts(),
                    parked.parkedAt());
        }
    }

    /**
     * Whose events are to be handled again.
     *
     * @param reason why, for the record
     * @param dryRun whether only to say how many that would be; false if absent
     */
    public record Wanted(
            @NotBlank String topic, @NotBlank String key, @Size(max = 500) String reason, Boolean dryRun) {}

    /** What waits, longest first. */
    @GET
    public Page<Shown> list(@BeanParam Paging paging) {
        long after = paging.after().map(cursor -> cursor.part(0, Long::valueOf)).orElse(0L);
        List<ParkedEvent> found = parked.list(after, paging.lookAhead());
        return Page.of(found, paging, event -> Cursor.of(event.seq())).map(Shown::of);
    }

    /**
     * Has the events of a key handled again, in order; answers how far it came. A dry run changes nothing and answers how
     * many wait, and for what reason the first could not be handled. 404 if none of the key waits.
     */
    @POST
    @Path("redrive")
    public Redrive redrive(@NotNull @Valid Wanted wanted) {
        Redrive redrive = Boolean.TRUE.equals(wanted.dryRun())
                ? parked.waiting(wanted.topic(), wanted.key())
                : parked.redrive(wanted.topic(), wanted.key(), caller.name(), Optional.ofNullable(wanted.reason()));
        if (redrive.handled() == 0 && redrive.remaining() == 0) {
            throw ProblemException.notFound("parked event of topic " + wanted.topic() + " with key", wanted.key());
        }
        return redrive;
    }
}
