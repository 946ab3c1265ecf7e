package uk.inspectionalerts.notification.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import uk.inspectionalerts.web.Roles;

/** What the caller says of one alert in their inbox. Each answers how it then stands, and a second time changes nothing. */
@Path("/inbox")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMMS)
public class ReadingResource {

    private final Inbox inbox;
    private final InboxEntries entries;
    private final OwnInbox own;

    ReadingResource(Inbox inbox, InboxEntries entries, OwnInbox own) {
        this.inbox = inbox;
        this.entries = entries;
        this.own = own;
    }

    /** The caller has read it. */
    @PUT
    @Path("/{alert}/reading")
    public EntryShown read(@RestPath UUID alert) {
        own.mustHold(alert);
        inbox.read(alert, own.reader());
        return stands(alert);
    }

    /** The caller wants it as if they had not. */
    @DELETE
    @Path("/{alert}/reading")
    public EntryShown unread(@RestPath UUID alert) {
        own.mustHold(alert);
        inbox.unread(alert, own.reader());
        return stands(alert);
    }

    /** The caller sees to it, for everybody to know. Who was first is kept, and is in the answer. */
    @POST
    @Path("/{alert}/acknowledgement")
    public EntryShown acknowledge(@RestPath UUID alert) {
        own.mustHold(alert);
        inbox.acknowledge(alert, own.reader());
        return stands(alert);
    }

    private EntryShown stands(UUID alert) {
        return entries.listed(inbox.entry(own.reader(), alert).orElseThrow());
    }
}
