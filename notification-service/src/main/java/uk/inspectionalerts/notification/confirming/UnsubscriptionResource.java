package uk.inspectionalerts.notification.confirming;

import io.quarkus.qute.Engine;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Where the header {@code List-Unsubscribe} of an alert leads, open to whoever has it. To look stops nothing, since mail
 * scanners follow links; a mail program posts.
 */
@Path("/subscriptions/unsubscription")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class UnsubscriptionResource {

    private final Stopping stopping;
    private final Engine templates;

    UnsubscriptionResource(Stopping stopping, Engine templates) {
        this.stopping = stopping;
        this.templates = templates;
    }

    /** The button that stops. */
    @GET
    public String asked(@RestQuery String token) {
        stopping.genuine(token);
        return page(false);
    }

    /** Stops; a second time changes nothing. */
    @POST
    public String stop(@RestQuery String token) {
        stopping.stop(token);
        return page(true);
    }

    private String page(boolean stopped) {
        return templates
                .getTemplate("unsubscription.html")
                .data("stopped", stopped)
                .render();
    }
}
