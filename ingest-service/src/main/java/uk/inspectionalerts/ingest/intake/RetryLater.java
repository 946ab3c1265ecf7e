package uk.inspectionalerts.ingest.intake;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells a sender who came at a busy moment when to come again. */
class RetryLater {

    private static final int SECONDS = 10;

    @ServerResponseFilter
    public void sayWhen(ContainerResponseContext response) {
        if (response.getStatus() == Status.SERVICE_UNAVAILABLE.getStatusCode()
                && !response.getHeaders().containsKey(HttpHeaders.RETRY_AFTER)) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, SECONDS);
        }
    }
}
