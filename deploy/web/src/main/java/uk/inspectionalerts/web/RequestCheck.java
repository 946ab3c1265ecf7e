package uk.inspectionalerts.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses what the framework would silently pass over. */
class RequestCheck {

    private final Map<Method, QueryParameters> known = new ConcurrentHashMap<>();

    /** A misspelt filter must not answer the whole list, and of two values the caller cannot know which one counts. */
    @ServerRequestFilter
    public void parameters(UriInfo uri, ResourceInfo resource) {
        Map<String, Class<?>> types = known.computeIfAbsent(resource.getResourceMethod(), QueryParameters::of)
                .types();
        for (Map.Entry<String, List<String>> given : uri.getQueryParameters().entrySet()) {
            String name = given.getKey();
            Class<?> type = types.get(name);
            if (type == null) {
                throw ProblemException.badRequest(
                        name,
                        "There is no query parameter " + name + " here: "
                                + (types.isEmpty()
                                        ? "this call has none."
                                        : "use " + String.join(", ", types.keySet()) + "."));
            }
            if (given.getValue().size() > 1 && !Collection.class.isAssignableFrom(type)) {
                throw ProblemException.badRequest(name, name + " is given more than once: give one value.");
            }
        }
    }

    /** Without its type a body would be read as whatever the call happens to take. */
    @ServerRequestFilter
    public void bodyType(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        boolean hasBody = length == null ? request.getHeaderString("Transfer-Encoding") != null : !length.equals("0");
        if (hasBody && request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
            throw new ProblemException(
                    Status.UNSUPPORTED_MEDIA_TYPE, "The request does not say what its body is: send Content-Type.");
        }
    }
}
