package uk.inspectionalerts.notification.confirming;

import io.quarkus.qute.Engine;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Where the link in the letter leads, open to whoever has it. To look confirms nothing, since mail scanners follow
 * links; the button does.
 */
@Path("/subscriptions/confirmation")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class ConfirmationResource {

    private final Confirming confirming;
    private final Engine templates;

    ConfirmationResource(Confirming confirming, Engine templates) {
        this.confirming = confirming;
        this.templates = templates;
    }

    /** What would be confirmed, and the button that does. */
    @GET
    public String asked(@RestQuery String token) {
        return page(confirming.asked(token), false);
    }

    /** Confirms. */
    @POST
    public String confirm(@RestQuery String token) {
        return page(confirming.confirm(token), true);
    }

    private String page(String wish, boolean confirmed) {
        return templates
                .getTemplate("confirmation.html")
                .data("wish", wish)
                .data("confirmed", confirmed)
                .render();
    }
}
