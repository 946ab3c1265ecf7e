package uk.inspectionalerts.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;

/**
 * An error as the caller reads it: RFC 9457, problem details for HTTP APIs.
 *
 * @param type {@code about:blank}: the status says what kind of problem it is
 * @param title the kind of problem in a few words, the same for each occurrence
 * @param status the HTTP status code
 * @param detail what is wrong with this request and what to do about it
 * @param instance the path that was called; for an internal error the correlation id that the log carries too
 * @param errors the fields or parameters at fault; absent where the whole request is meant
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String instance, List<Fault> errors) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One thing that is wrong.
     *
     * @param field name of the parameter, or path of the field within the body
     * @param detail what is wrong with it
     */
    public record Fault(String field, String detail) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(int status, String title, String detail, List<Fault> errors) {
        return new Problem("about:blank", title, status, detail, null, errors);
    }

    static Problem of(Status status, String detail) {
        return of(status.getStatusCode(), status.getReasonPhrase(), detail, List.of());
    }

    Problem at(String where) {
        return new Problem(type, title, status, detail, where, errors);
    }
}
