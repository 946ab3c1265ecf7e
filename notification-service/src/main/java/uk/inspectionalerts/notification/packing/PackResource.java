package uk.inspectionalerts.notification.packing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import uk.inspectionalerts.notification.channel.Texts;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.pack.Approval;
import uk.inspectionalerts.notification.pack.CommsPack;
import uk.inspectionalerts.notification.raising.Alerts;
import uk.inspectionalerts.notification.raising.Outcomes;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** The communications pack of an alert, for the council concerned and for operators. */
@Path("/alerts")
@RolesAllowed(Roles.COMMS)
public class PackResource {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Alerts alerts;
    private final Outcomes outcomes;
    private final Packs packs;
    private final Texts texts;
    private final Caller caller;

    PackResource(Alerts alerts, Outcomes outcomes, Packs packs, Texts texts, Caller caller) {
        this.alerts = alerts;
        this.outcomes = outcomes;
        this.packs = packs;
        this.texts = texts;
        this.caller = caller;
    }

    /** The pack as a page. 409 while the report is held, 410 once it no longer stands. */
    @GET
    @Path("/{id}/pack")
    @Produces(MediaType.TEXT_HTML + ";charset=utf-8")
    public String page(@RestPath UUID id) {
        return texts.page(pack(told(id)));
    }

    /** The same as a document. */
    @GET
    @Path("/{id}/pack.docx")
    @Produces(WORD)
    public Response document(@RestPath UUID id) {
        return Response.ok(WordDocument.of(pack(told(id))))
                .header("Content-Disposition", "attachment; filename=\"communications-pack.docx\"")
                .build();
    }

    /** Approves the pack as it stands, in the name that the token gives; a second time changes nothing. */
    @POST
    @Path("/{id}/pack/approval")
    @Produces(MediaType.APPLICATION_JSON)
    public Approval approve(@RestPath UUID id) {
        return packs.approve(told(id), caller.name());
    }

    private CommsPack pack(Outcome outcome) {
        return packs.of(outcome, outcome.about().orElseThrow(), outcome.told().orElseThrow());
    }

    /** The latest outcome of the inspection: of a council that the caller acts for, and with findings to speak of. */
    private Outcome told(UUID id) {
        UUID inspection = alerts.alert(id)
                .orElseThrow(() -> ProblemException.notFound("alert", id))
                .alert()
                .inspection();
        Outcome outcome = outcomes.current(inspection).orElseThrow();
        caller.mustActFor(outcome.about().map(Council::urn).orElse(""));
        return outcome.fold(
                graded -> outcome,
                revised -> outcome,
                withdrawn -> {
                    throw new ProblemException(
                            Status.GONE, "The report no longer stands: there is nothing to speak of.");
                },
                held -> {
                    throw new ProblemException(
                            Status.CONFLICT, "The report is being checked: the pack is ready once that is done.");
                });
    }
}
