package uk.inspectionalerts.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.enterprise.event.Event;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells every error as a {@link Problem}; who may call is told by {@link AccessMappers}. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int RETRY_SECONDS = 10;

    private final Event<DatabaseFailure> failures;

    ProblemMappers(Event<DatabaseFailure> failures) {
        this.failures = failures;
    }

    @ServerExceptionMapper
    public Response own(ProblemException e, UriInfo uri) {
        return answer(e.problem(), uri);
    }

    /** What the framework refuses: no such path, method or media type, a parameter or a body that cannot be read. */
    @ServerExceptionMapper
    public Response refused(
            WebApplicationException e, UriInfo uri, Request request, HttpHeaders headers, ResourceInfo resource) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (e.getCause() instanceof ProblemException own) {
            return own(own, uri);
        }
        if (e.getCause() instanceof JacksonException unreadable) {
            return answer(UnreadableBody.problem(unreadable), uri);
        }
        return switch (status) {
            case 400, 404 ->
                e.getCause() == null
                        ? answer(Problem.of(Status.fromStatusCode(status), whatIsMissing(e, uri)), uri)
                        : answer(WrongParameter.problem(e.getCause(), uri, resource), uri);
            case 405 ->
                answer(
                        Problem.of(
                                Status.METHOD_NOT_ALLOWED,
                                request.getMethod() + " is not possible at " + uri.getPath()
                                        + ": /q/openapi says what is."),
                        uri);
            case 406 ->
                answer(
                        Problem.of(
                                Status.NOT_ACCEPTABLE,
                                uri.getPath() + " cannot be had as " + headers.getHeaderString(HttpHeaders.ACCEPT)
                                        + ": leave Accept out, or see /q/openapi for the types that it can be had as."),
                        uri);
            case 415 ->
                answer(
                        Problem.of(
                                Status.UNSUPPORTED_MEDIA_TYPE,
                                uri.getPath() + " does not take a body of type "
                                        + headers.getHeaderString(HttpHeaders.CONTENT_TYPE)
                                        + ": see /q/openapi for the types that it takes."),
                        uri);
            default ->
                Response.fromResponse(e.getResponse())
                        .entity(Problem.of(
                                        status,
                                        e.getResponse().getStatusInfo().getReasonPhrase(),
                                        e.getMessage(),
                                        List.of())
                                .at(uri.getPath()))
                        .type(Problem.MEDIA_TYPE)
                        .build();
        };
    }

    /** JSON that is well formed and does not fit. */
    @ServerExceptionMapper
    public Response unfit(MismatchedInputException e, UriInfo uri) {
        return answer(UnreadableBody.problem(e), uri);
    }

    /** What the constraints on parameters and bodies refuse; a constraint on what we answer is our own fault. */
    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e, UriInfo uri) {
        return BrokenConstraints.problem(e.getConstraintViolations())
                .map(problem -> answer(problem, uri))
                .orElseGet(() -> unexpected(e, uri));
    }

    /** Everything else is our fault: the caller gets a number to quote, the log gets the cause under that number. */
    @ServerExceptionMapper
    public Response unexpected(Throwable e, UriInfo uri) {
        if (DatabaseAway.isCauseOf(e)) {
            // without the trace, which says the same for each request of an outage
            LOG.warnf("database away: path=%s: %s", uri.getPath(), e);
            failures.fire(new DatabaseFailure(e));
            Problem problem = Problem.of(
                    Status.SERVICE_UNAVAILABLE, "The service cannot reach its database: send the request again later.");
            return Response.fromResponse(answer(problem, uri))
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        if (UnreadableForm.isCauseOf(e)) {
            return answer(UnreadableForm.PROBLEM, uri);
        }
        String correlation = UUID.randomUUID().toString();
        LOG.errorf(e, "request failed: path=%s correlation=%s", uri.getPath(), correlation);
        Problem problem = Problem.of(
                Status.INTERNAL_SERVER_ERROR,
                "The service failed on this request. Try again later; if it fails again, tell the operator the instance.");
        return Response.serverError()
                .entity(problem.at("urn:uuid:" + correlation))
                .type(Problem.MEDIA_TYPE)
                .build();
    }

    private static String whatIsMissing(WebApplicationException e, UriInfo uri) {
        return e.getResponse().getStatus() == 404
                ? "Nothing is at " + uri.getPath() + ": /q/openapi says what there is."
                : e.getMessage();
    }

    private static Response answer(Problem problem, UriInfo uri) {
        return Response.status(problem.status())
                .entity(problem.at(uri.getPath()))
                .type(Problem.MEDIA_TYPE)
                .build();
    }
}
