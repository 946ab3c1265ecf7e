package uk.inspectionalerts.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells a caller without the right token what is missing: 401 with its challenge, 403. */
class AccessMappers {

    @ServerExceptionMapper
    public Uni<Response> noToken(UnauthorizedException e, RoutingContext request, ResourceInfo resource) {
        return challenged(
                request,
                "This call needs a bearer token" + ofRole(resource)
                        + ": send it in the header Authorization: Bearer TOKEN.");
    }

    @ServerExceptionMapper
    public Uni<Response> badToken(AuthenticationFailedException e, RoutingContext request) {
        return challenged(
                request, "The bearer token is malformed, expired or not issued for this service: get a new one.");
    }

    @ServerExceptionMapper
    public Response notAllowed(ForbiddenException e, RoutingContext request, ResourceInfo resource) {
        return answer(
                Problem.of(Status.FORBIDDEN, "Your token does not allow this call: use one" + ofRole(resource) + "."),
                request);
    }

    private static Uni<Response> challenged(RoutingContext request, String detail) {
        Response answer = answer(Problem.of(Status.UNAUTHORIZED, detail), request);
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        return authenticator
                .getChallenge(request)
                .map(challenge -> withChallenge(answer, challenge))
                .onFailure()
                .recoverWithItem(answer);
    }

    private static Response withChallenge(Response answer, ChallengeData challenge) {
        Response.ResponseBuilder challenged = Response.fromResponse(answer);
        if (challenge == null) {
            return challenged.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
        }
        challenge.getHeaders().forEach((name, value) -> challenged.header(name.toString(), value));
        return challenged.build();
    }

    private static String ofRole(ResourceInfo resource) {
        if (resource.getResourceMethod() == null) {
            return "";
        }
        RolesAllowed roles = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        if (roles == null) {
            roles = resource.getResourceClass().getAnnotation(RolesAllowed.class);
        }
        return roles == null ? "" : " with the role " + String.join(" or ", roles.value());
    }

    private static Response answer(Problem problem, RoutingContext request) {
        return Response.status(problem.status())
                .entity(problem.at(request.normalizedPath()))
                .type(Problem.MEDIA_TYPE)
                .build();
    }
}
