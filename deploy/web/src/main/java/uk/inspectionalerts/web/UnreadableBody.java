package uk.inspectionalerts.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.stream.Collectors;
import uk.inspectionalerts.web.Problem.Fault;

/** A JSON body that cannot be read, told without the names of our classes. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Problem problem(JacksonException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return Problem.of(
                    Status.BAD_REQUEST, "The body is not JSON that can be read" + place(e.getLocation()) + ".");
        }
        String field = path(mapping.getPath());
        String detail = detail(mapping);
        return Problem.of(
                Status.BAD_REQUEST.getStatusCode(),
                Status.BAD_REQUEST.getReasonPhrase(),
                field.isEmpty() ? "The body " + detail : "In the body, " + field + " " + detail,
                field.isEmpty() ? List.of() : List.of(new Fault(field, detail)));
    }

    /** A body that is nested too deeply is refused as a whole. */
    private static String place(JsonLocation location) {
        return location == null
                ? ""
                : ": it goes wrong at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String detail(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "is not a field that this call knows.";
        }
        if (e instanceof InvalidFormatException format) {
            return "is \"" + format.getValue() + "\": give " + Shapes.of(format.getTargetType()) + ".";
        }
        if (e instanceof ValueInstantiationException && e.getCause() instanceof IllegalArgumentException refused) {
            return "is refused: " + refused.getMessage();
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "has the wrong kind of value: give " + Shapes.of(mismatch.getTargetType()) + ".";
        }
        return "has a value that cannot be read.";
    }

    private static String path(List<Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
