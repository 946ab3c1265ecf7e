package uk.inspectionalerts.notification.enrolling;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import uk.inspectionalerts.notification.enrolling.Endpoints.Enrolled;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.Cursor;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** Webhooks: a communications team keeps those of its authorities, an operator keeps all. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMMS)
public class WebhooksResource {

    private static final int MOST_OF_ONE_KEEPER = 20;

    private final Endpoints endpoints;
    private final Keepers keepers;
    private final WebhookConfig config;
    private final Caller caller;

    WebhooksResource(Endpoints endpoints, Keepers keepers, WebhookConfig config, Caller caller) {
        this.endpoints = endpoints;
        this.keepers = keepers;
        this.config = config;
        this.caller = caller;
    }

    /**
     * A webhook as shown to those who keep it.
     *
     * @param status {@code enabled}, {@code failing} since its server last took something, or {@code disabled}
     * @param secret shown once, when it is made
     * @param formerSecretUntil until when posts are signed with the secret before as well; absent if they are not
     * @param reason why it is disabled
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            UUID id,
            String url,
            Set<String> authorities,
            String status,
            Instant created,
            String secret,
            Instant formerSecretUntil,
            Instant failingSince,
            Instant disabled,
            String reason) {}

    /** Enrols a server. The answer holds the secret that its posts are signed with, and no later answer does. */
    @POST
    @Path("webhooks")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response enrol(WebhookRequest request) {
        if (request == null) {
            throw new ProblemException(Status.BAD_REQUEST, "The body is empty: send a JSON object.");
        }
        Set<String> authorities = keepers.keepable(request.authorities());
        if (endpoints.countOf(authorities) >= MOST_OF_ONE_KEEPER) {
            throw new ProblemException(
                    Status.CONFLICT,
                    "There are " + MOST_OF_ONE_KEEPER + " webhooks like this already: end one of them.");
        }
        Enrolled enrolled = endpoints.enrol(request.endpointUrl(config.allowed()), authorities, caller.name());
        return Response.created(URI.create("/webhooks/" + enrolled.endpoint().id()))
                .entity(shown(enrolled.endpoint(), enrolled.secret().text()))
                .build();
    }

    /** The webhooks that the caller keeps, the oldest first. */
    @GET
    @Path("webhooks")
    public Page<Shown> list(@BeanParam Paging paging) {
        Instant createdAt =
                paging.after().map(cursor -> cursor.part(0, Instant::parse)).orElse(Instant.EPOCH);
        UUID id = paging.after().map(cursor -> cursor.part(1, UUID::fromString)).orElse(new UUID(0, 0));
        return Page.of(kept(createdAt, id, paging.lookAhead()), paging, last -> Cursor.of(last.createdAt(), last.id()))
                .map(endpoint -> shown(endpoint, null));
    }

    @GET
    @Path("webhooks/{id}")
    public Shown webhook(@RestPath UUID id) {
        return shown(keepers.mine(id), null);
    }

    /** Makes a new secret. Posts are signed with the former one as well for a day, in which the server changes over. */
    @POST
    @Path("webhooks/{id}/secret")
    public Shown renewSecret(@RestPath UUID id) {
        Endpoint mine = keepers.mine(id);
        return endpoints
                .renewSecret(mine.id(), caller.name())
                .map(renewed -> shown(renewed.endpoint(), renewed.secret().text()))
                .orElseThrow(() -> ProblemException.notFound("webhook", id));
    }

    /** Ends the webhook: nothing more is posted, its secrets are forgotten and its subscriptions end. */
    @DELETE
    @Path("webhooks/{id}")
    public void end(@RestPath UUID id) {
        endpoints.end(keepers.mine(id).id(), caller.name());
    }

    /** A team's own webhooks are few among all, so the list is read on until the page is full. */
    private List<Endpoint> kept(Instant createdAt, UUID id, int wanted) {
        List<Endpoint> kept = new ArrayList<>();
        List<Endpoint> read = endpoints.after(createdAt, id, wanted);
        while (!read.isEmpty() && kept.size() < wanted) {
            read.stream().filter(keepers::keeps).limit(wanted - kept.size()).forEach(kept::add);
            Endpoint last = read.get(read.size() - 1);
            read = endpoints.after(last.createdAt(), last.id(), wanted);
        }
        return kept;
    }

    private static Shown shown(Endpoint endpoint, String secret) {
        Instant failingSince = endpoint.standing().failingSince().orElse(null);
        String running = failingSince == null ? "enabled" : "failing";
        return new Shown(
                endpoint.id(),
                endpoint.url().uri().toString(),
                new TreeSet<>(endpoint.authorities()),
                endpoint.disabled().isPresent() ? "disabled" : running,
                endpoint.createdAt(),
                secret,
                endpoint.formerUntil().orElse(null),
                failingSince,
                endpoint.disabled().map(Endpoint.Disabled::at).orElse(null),
                endpoint.disabled().map(Endpoint.Disabled::why).orElse(null));
    }
}
