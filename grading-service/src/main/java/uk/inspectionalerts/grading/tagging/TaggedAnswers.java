package uk.inspectionalerts.grading.tagging;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tags the answers of every {@link OfRecord} call, and spares the work where the caller has the answer. */
class TaggedAnswers {

    private static final String TAG = TaggedAnswers.class.getName();

    /** After the checks of the request: what is wrong with it must be told first. */
    private static final int LATE = Priorities.USER + 100;

    private final RecordState state;

    TaggedAnswers(RecordState state) {
        this.state = state;
    }

    /** Reads the state before anything else is read, so that no answer is older than its tag says. */
    @OfRecord
    @ServerRequestFilter(priority = LATE)
    public Optional<Response> known(ContainerRequestContext request) {
        EntityTag tag = tag(request.getUriInfo().getRequestUri());
        request.setProperty(TAG, tag);
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))
                .filter(known -> names(known, tag))
                .map(known -> Response.notModified().build());
    }

    /** Neither an error nor a redirection is an answer that could be kept. */
    @OfRecord
    @ServerResponseFilter
    public void mark(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Status.OK.getStatusCode()
                || response.getStatus() == Status.NOT_MODIFIED.getStatusCode()) {
            MultivaluedMap<String, Object> headers = response.getHeaders();
            headers.putSingle(HttpHeaders.ETAG, request.getProperty(TAG));
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
            headers.add(HttpHeaders.LINK, Licence.LINK);
        }
    }

    /**
     * The tag of what stands at that address now. The address is part of it: so only who was answered at this one can know it.
     * It is weak, as a workbook that is written twice tells the same in other bytes.
     */
    private EntityTag tag(URI address) {
        String asked = address.getRawPath() + "?" + address.getRawQuery();
        return new EntityTag(state.now() + ":" + Integer.toHexString(asked.hashCode()), true);
    }

    /**
     * Compares weakly, as RFC 9110 asks here. An asterisk names no tag: whether there is anything at the address is not known
     * before the work is done.
     */
    private static boolean names(String known, EntityTag tag) {
        return Stream.of(known.split(",")).map(String::strip).anyMatch(one -> one.replaceFirst("^W/", "")
                .equals('"' + tag.getValue() + '"'));
    }
}
