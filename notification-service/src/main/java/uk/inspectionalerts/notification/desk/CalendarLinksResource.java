package uk.inspectionalerts.notification.desk;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import uk.inspectionalerts.notification.desk.CalendarLinks.CalendarLink;
import uk.inspectionalerts.notification.desk.CalendarLinks.Found;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** Links that a calendar program can subscribe to: a communications team has those of its authorities, an operator all. */
@Path("/calendars")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMMS)
public class CalendarLinksResource {

    private final CalendarLinks links;
    private final OpenDeadlines deadlines;
    private final Caller caller;

    CalendarLinksResource(CalendarLinks links, OpenDeadlines deadlines, Caller caller) {
        this.links = links;
        this.deadlines = deadlines;
        this.caller = caller;
    }

    /** Whose deadlines. */
    public record CalendarRequest(String urn) {}

    /** The links of an authority that are good. */
    public record Calendars(List<CalendarLink> items) {}

    /** A new link, for one program: so that it can be revoked by itself. 409 if the authority has too many. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(CalendarRequest request) {
        String urn = mine(Optional.ofNullable(request).map(CalendarRequest::urn).orElse(null));
        CalendarLink created = links.create(urn, caller.name())
                .orElseThrow(() -> new ProblemException(
                        Status.CONFLICT,
                        "The authority has " + CalendarLinks.MOST
                                + " links: revoke those that nobody uses with DELETE /calendars/{id}."));
        return Response.created(created.url()).entity(created).build();
    }

    @GET
    public Calendars list(@RestQuery String urn) {
        return new Calendars(links.of(mine(urn)));
    }

    /** Revokes a link; whoever has it sees nothing any more. */
    @DELETE
    @Path("/{id}")
    public void revoke(@RestPath UUID id) {
        caller.mustActFor(links.urnOf(id).orElseThrow(() -> ProblemException.notFound("calendar", id)));
        links.revoke(id, caller.name());
    }

    /** The open deadlines for whoever has the link. 404 for what is no link of ours, 410 for one that was revoked. */
    @GET
    @Path("/{token}.ics")
    @PermitAll
    @Produces(OpenDeadlines.CALENDAR)
    public Response calendar(@RestPath String token, @Context Request request) {
        Found found = links.found(token)
                .orElseThrow(() -> new ProblemException(
                        Status.NOT_FOUND, "There is no such calendar: use the whole link, as it was given out."));
        if (found.revoked()) {
            throw new ProblemException(Status.GONE, "This link was revoked: ask the communications team for another.");
        }
        return deadlines.asCalendar(Optional.of(Set.of(found.urn())), request);
    }

    private String mine(String urn) {
        if (urn == null || !urn.matches("\\d{1,10}")) {
            throw ProblemException.badRequest("urn", "urn names no authority: look it up in GET /authorities.");
        }
        caller.mustActFor(urn);
        return urn;
    }
}
