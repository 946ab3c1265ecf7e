package uk.inspectionalerts.notification.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
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

    private final LiveDeadlines deadlines;
    private final OpenDeadlines open;
    private final Own own;

    DeadlinesResource(LiveDeadlines deadlines, OpenDeadlines open, Own own) {
        this.deadlines = deadlines;
        this.open = open;
        this.own = own;
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

    /** The open ones as a calendar. */
    @GET
    @Path("deadlines.ics")
    @Produces(OpenDeadlines.CALENDAR)
    public Response calendar(@RestQuery String urn, @Context Request request) {
        return open.asCalendar(own.authorities(urn), request);
    }

    private static Optional<Boolean> done(String status) {
        return Optional.ofNullable(status).map(given -> switch (given) {
            case "open" -> false;
            case "done" -> true;
            default -> throw ProblemException.badRequest("status", "status is \"" + given + "\": use open or done.");
        });
    }
}
