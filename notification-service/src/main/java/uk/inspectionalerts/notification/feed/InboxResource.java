package uk.inspectionalerts.notification.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.raising.Alerts;
import uk.inspectionalerts.web.Cursor;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** The caller's inbox: every alert that concerns them, also when no email gets through or nobody asked for one. */
@Path("/inbox")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMMS)
public class InboxResource {

    private static final UUID HIGHEST_ID = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Inbox inbox;
    private final InboxEntries entries;
    private final OwnInbox own;

    InboxResource(Inbox inbox, InboxEntries entries, OwnInbox own) {
        this.inbox = inbox;
        this.entries = entries;
        this.own = own;
    }

    /**
     * The newest first; all, or those of one audience or authority, those (not) read, those (not) acknowledged.
     *
     * @param authority a URN
     */
    @GET
    public Page<EntryShown> list(
            @RestQuery String audience,
            @RestQuery String authority,
            @RestQuery String unread,
            @RestQuery String acknowledged,
            @BeanParam Paging paging) {
        Optional<Audience> wantedAudience = Optional.ofNullable(audience).map(InboxResource::audience);
        wantedAudience.ifPresent(own::mustRead);
        Optional.ofNullable(authority).ifPresent(own::mustConcern);
        Wanted wanted = new Wanted(
                own.reader(),
                own.councils(),
                wantedAudience,
                Optional.ofNullable(authority),
                flag("unread", unread).map(only -> !only),
                flag("acknowledged", acknowledged));
        Instant before =
                paging.after().map(cursor -> cursor.part(0, Instant::parse)).orElse(Alerts.LATEST);
        UUID beforeId =
                paging.after().map(cursor -> cursor.part(1, UUID::fromString)).orElse(HIGHEST_ID);
        return Page.of(
                inbox.entries(wanted, before, beforeId, paging.lookAhead()).stream()
                        .map(entries::listed)
                        .toList(),
                paging,
                last -> Cursor.of(last.raised(), last.id()));
    }

    /** For a badge. */
    @GET
    @Path("/summary")
    public Inbox.Counts summary() {
        return inbox.counts(Wanted.all(own.reader(), own.councils()));
    }

    /** One alert with its text. To show it does not mark it as read. */
    @GET
    @Path("/{alert}")
    public EntryShown entry(@RestPath UUID alert) {
        own.mustHold(alert);
        return entries.whole(inbox.entry(own.reader(), alert).orElseThrow());
    }

    private static Audience audience(String code) {
        return Audience.of(code)
                .orElseThrow(() -> ProblemException.badRequest(
                        "audience", "audience is \"" + code + "\": use council, ministerial, general or operator."));
    }

    private static Optional<Boolean> flag(String name, String value) {
        return Optional.ofNullable(value).map(given -> switch (given) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemException.badRequest(name, name + " is \"" + given + "\": give true or false.");
        });
    }
}
