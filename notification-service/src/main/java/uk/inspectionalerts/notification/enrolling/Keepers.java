package uk.inspectionalerts.notification.enrolling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import uk.inspectionalerts.notification.register.Authorities;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** Who may keep which webhooks: a communications team those of its own authorities, an operator all. */
@ApplicationScoped
public class Keepers {

    private static final int MOST_AUTHORITIES = 200;

    private final Endpoints endpoints;
    private final Authorities authorities;
    private final Caller caller;

    Keepers(Endpoints endpoints, Authorities authorities, Caller caller) {
        this.endpoints = endpoints;
        this.authorities = authorities;
        this.caller = caller;
    }

    /** The webhook of that id; ends the request with 404 if there is none that the caller keeps. */
    public Endpoint mine(UUID id) {
        return endpoints.endpoint(id).filter(this::keeps).orElseThrow(() -> ProblemException.notFound("webhook", id));
    }

    /** Whether there is a webhook of that id and the caller keeps it. */
    public boolean isMine(UUID id) {
        return endpoints.endpoint(id).filter(this::keeps).isPresent();
    }

    boolean keeps(Endpoint endpoint) {
        return keeps(endpoint.authorities());
    }

    private boolean keeps(Set<String> urns) {
        return caller.has(Roles.OPERATOR)
                || (!urns.isEmpty() && caller.authorities().containsAll(urns));
    }

    /** The authorities that a new webhook is to be kept for; 403 or 422 if the caller cannot keep it. */
    Set<String> keepable(List<String> named) {
        Set<String> urns = named == null
                ? Set.of()
                : new TreeSet<>(named.stream().map(String::valueOf).toList());
        if (!keeps(urns)) {
            throw new ProblemException(
                    Status.FORBIDDEN, "Your token reaches only webhooks of its own authorities: name them.");
        }
        Set<String> unknown = authorities.unknown(urns);
        if (urns.size() > MOST_AUTHORITIES
                || !urns.stream().allMatch(urn -> urn.matches("\\d{1,10}"))
                || !unknown.isEmpty()) {
            throw WebhookRequest.refused("authorities names what the register does not know, or more than "
                    + MOST_AUTHORITIES + ": look the URN up in GET /authorities.");
        }
        return urns;
    }
}
