package uk.inspectionalerts.web;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a query parameter that the call does not have: a misspelt filter must not answer the whole list. */
class UnknownParameterFilter {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseUnknown(UriInfo uri, ResourceInfo resource) {
        Set<String> names = known.computeIfAbsent(
                resource.getResourceMethod(),
                method -> QueryParameters.of(method).types().keySet());
        for (String given : uri.getQueryParameters().keySet()) {
            if (!names.contains(given)) {
                throw ProblemException.badRequest(
                        given,
                        "There is no query parameter " + given + " here: "
                                + (names.isEmpty() ? "this call has none." : "use " + String.join(", ", names) + "."));
            }
        }
    }
}
