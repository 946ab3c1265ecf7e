package uk.inspectionalerts.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.Response.Status;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who makes the request, as the bearer token says. Roles are the resource's {@code @RolesAllowed}; this class is for
 * what depends on the data: whose authority it is, and what a name goes into a record of who did it.
 */
@RequestScoped
public class Caller {

    private static final String AUTHORITIES = "authorities";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The name in the token; empty for a caller without one. */
    public String name() {
        return identity.getPrincipal().getName();
    }

    /** Whether the caller came without a token. */
    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /** Whether the token carries that role; an operator has every role. */
    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** URNs of the authorities that the token names. Says nothing about an operator, who acts for all. */
    public Set<String> authorities() {
        return identity.getPrincipal() instanceof JsonWebToken token
                        && token.getClaim(AUTHORITIES) instanceof Collection<?> urns
                ? urns.stream().map(Caller::text).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Whether the caller may see and do what is reserved for the authority with that URN. */
    public boolean actsFor(String urn) {
        return has(Roles.OPERATOR) || (has(Roles.COMMS) && authorities().contains(urn));
    }

    /**
     * Ends the request unless the caller acts for that authority.
     *
     * @throws ProblemException 403
     */
    public void mustActFor(String urn) {
        if (!actsFor(urn)) {
            throw new ProblemException(
                    Status.FORBIDDEN, "Your token does not name the authority " + urn + ": use one that does.");
        }
    }

    private static String text(Object value) {
        return value instanceof JsonString json ? json.getString() : value.toString();
    }
}
