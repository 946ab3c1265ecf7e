package uk.inspectionalerts.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import uk.inspectionalerts.web.Problem.Fault;

/**
 * Ends a request with a {@link Problem}. The detail is read by the caller: it says what is wrong and what to do, and
 * never holds anything that the caller may not see.
 */
public final class ProblemException extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.detail(), problem.status());
        this.problem = problem;
    }

    /** A problem with a title of its own. */
    public ProblemException(int status, String title, String detail) {
        this(Problem.of(status, title, detail, List.of()));
    }

    /** A problem titled by its status. */
    public ProblemException(Status status, String detail) {
        this(Problem.of(status, detail));
    }

    /** 400: a parameter or a field of the body is wrong. */
    public static ProblemException badRequest(String field, String detail) {
        return new ProblemException(Problem.of(
                Status.BAD_REQUEST.getStatusCode(),
                Status.BAD_REQUEST.getReasonPhrase(),
                detail,
                List.of(new Fault(field, detail))));
    }

    /** 404: what was asked for is not held, as in {@code notFound("report", id)}. */
    public static ProblemException notFound(String kind, Object id) {
        return new ProblemException(Status.NOT_FOUND, "There is no " + kind + " " + id + " here.");
    }

    /** What the caller will read. */
    public Problem problem() {
        return problem;
    }
}
