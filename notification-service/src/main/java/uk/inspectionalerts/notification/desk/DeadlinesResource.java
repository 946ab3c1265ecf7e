package uk.inspectionalerts.notification.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import uk.inspectionalerts.notification.deadline.CalendarFile;
import uk.inspectionalerts.notification.deadline.LiveDeadline;
import uk.inspectionalerts.notification.reckoning.LiveDeadlines;
import uk.inspectionalerts.notification.reckoning.LiveDeadlines.Position;
import uk.inspectionalerts.notification.reckoning.LiveDeadlines.Wanted;
import uk.inspectionalerts.web.Cursor;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** The statutory deadlines: a communications team sees those of its authorities, an operator sees all. */
@Path("/")
@RolesAllowed(Roles.COMMS)
public class DeadlinesResource {

    /** More events than any calendar program shows well. */
    private static final int MOST_EVENTS = 2_000;

    private final LiveDeadlines deadlines;
    private final Own own;
    private final Clock clock;

    DeadlinesResource(LiveDeadlines deadlines, Own own, Clock clock) {
        this.deadlines = deadlines;
        this.own = own;
        this.clock = clock;
    }

    /** The first to fall due first; all, or those of one authority, one kind or one status ({@code open}, {@code done}). */
    @GET
    @Path("deadlines")
    @Produces(MediaType.APPLICATION_JSON)
    public Page<DeadlineShown> list(
            @RestQuery String urn, @RestQuery String kind, @RestQuery String status, @BeanParam Paging paging) {
        Wanted wanted = new Wanted(
                own.authorities(urn), Optional.ofNullable(kind).map(code -> Own.duty("kind", code)), done(status));
        Position after = paging.after()
                .map(cursor -> new Position(cursor.part(0, LocalDate::parse), cursor.part(1, UUID::fromString)))
                .orElse(Position.FIRST);
        return Page.of(
                        deadlines.wanted(wanted, after, paging.lookAhead()),
                        paging,
                        last -> Cursor.of(last.deadline().earliest(), last.id()))
                .map(DeadlineShown::of);
    }

    /**
     * The open ones as a calendar to subscribe to; an estimated one stands on its earliest day and is marked. The tag is of
     * what the calendar says and not of when it was written, so that a program that has it already is told only that.
     */
    @GET
    @Path("deadlines.ics")
    @Produces("text/calendar;charset=utf-8")
    public Response calendar(@RestQuery String urn, @Context Request request) {
        Wanted wanted = new Wanted(own.authorities(urn), Optional.empty(), Optional.of(false));
        List<LiveDeadline> open = deadlines.wanted(wanted, Position.FIRST, MOST_EVENTS);
        byte[] undated = CalendarFile.of(open, Instant.EPOCH).getBytes(UTF_8);
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(undated).toString(), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(CalendarFile.of(open, clock.instant())) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private static Optional<Boolean> done(String status) {
        return Optional.ofNullable(status).map(given -> switch (given) {
            case "open" -> false;
            case "done" -> true;
            default -> throw ProblemException.badRequest("status", "status is \"" + given + "\": use open or done.");
        });
    }
}
