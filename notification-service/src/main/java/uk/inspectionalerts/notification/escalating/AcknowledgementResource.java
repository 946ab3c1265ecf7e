package uk.inspectionalerts.notification.escalating;

import io.quarkus.qute.Engine;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import uk.inspectionalerts.notification.escalating.Acknowledging.Asked;
import uk.inspectionalerts.notification.feed.Entry.Acknowledged;

/**
 * Where the link in something critical leads, open to whoever has it. To look acknowledges nothing, since mail scanners
 * follow links; the button does.
 */
@Path("/alerts/acknowledgement")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public class AcknowledgementResource {

    private final Acknowledging acknowledging;
    private final Engine templates;

    AcknowledgementResource(Acknowledging acknowledging, Engine templates) {
        this.acknowledging = acknowledging;
        this.templates = templates;
    }

    /** What would be acknowledged, and the button that does; or who has. */
    @GET
    public String asked(@RestQuery String token) {
        return page(acknowledging.asked(token));
    }

    /** Acknowledges; a second time changes nothing. */
    @POST
    public String acknowledge(@RestQuery String token) {
        return page(acknowledging.acknowledge(token));
    }

    private String page(Asked asked) {
        return templates
                .getTemplate("acknowledgement.html")
                .data("subject", asked.subject())
                .data("by", asked.acknowledged().map(Acknowledged::by).orElse(""))
                .render();
    }
}
