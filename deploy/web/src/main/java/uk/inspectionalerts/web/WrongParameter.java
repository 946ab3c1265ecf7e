package uk.inspectionalerts.web;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.Map;

/**
 * A parameter whose text cannot be read as its type. The framework says neither which one nor why, only the reader's
 * complaint, which quotes the text; one of the path makes an address where nothing is.
 */
final class WrongParameter {

    private WrongParameter() {}

    static Problem problem(Throwable complaint, UriInfo uri, ResourceInfo resource) {
        Map<String, Class<?>> types =
                QueryParameters.of(resource.getResourceMethod()).types();
        String quoted = String.valueOf(complaint.getMessage());
        return uri.getQueryParameters().entrySet().stream()
                .filter(given -> types.get(given.getKey()) != String.class)
                .filter(given -> given.getValue().stream().anyMatch(quoted::contains))
                .max(Comparator.comparingInt(given -> given.getValue().get(0).length()))
                .map(given -> ProblemException.badRequest(
                                given.getKey(),
                                given.getKey() + " is \"" + String.join(", ", given.getValue()) + "\": give "
                                        + Shapes.of(types.get(given.getKey())) + ".")
                        .problem())
                .orElseGet(() -> Problem.of(
                        Status.NOT_FOUND, "Nothing is at " + uri.getPath() + ": a part of it is not a valid id."));
    }
}
