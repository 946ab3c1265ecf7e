package uk.inspectionalerts.notification.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.Engine;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import uk.inspectionalerts.notification.channel.LinksConfig;
import uk.inspectionalerts.notification.deadline.Duty;
import uk.inspectionalerts.notification.deadline.Receipt;
import uk.inspectionalerts.notification.reckoning.ChangeDeadlines;
import uk.inspectionalerts.notification.reckoning.LiveDeadlines;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** The day on which a council received its report, from which its deadlines are reckoned. */
@Path("/deadlines/{inspection}/receipt")
@RolesAllowed(Roles.COMMS)
public class ReceiptResource {

    private final LiveDeadlines deadlines;
    private final ChangeDeadlines change;
    private final Own own;
    private final Caller caller;
    private final Engine templates;
    private final LinksConfig links;

    ReceiptResource(
            LiveDeadlines deadlines,
            ChangeDeadlines change,
            Own own,
            Caller caller,
            Engine templates,
            LinksConfig links) {
        this.deadlines = deadlines;
        this.change = change;
        this.own = own;
        this.caller = caller;
        this.templates = templates;
        this.links = links;
    }

    /** The day the report was received: an ISO date, not in the future and not far from publication. */
    public record ReceiptEntered(LocalDate receivedOn) {}

    /**
     * What is entered.
     *
     * @param receivedOn absent until it is entered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReceiptKnown(UUID inspection, LocalDate receivedOn) {}

    /** The deadlines of one report. */
    public record Reckoned(List<DeadlineShown> items) {}

    /** The day, for the council concerned. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ReceiptKnown known(@RestPath UUID inspection) {
        own.must(inspection);
        return new ReceiptKnown(inspection, deadlines.receivedOn(inspection).orElse(null));
    }

    /** What that day is and how it is entered: where the link in a council's alert leads, open to whoever follows it. */
    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML + ";charset=utf-8")
    public String page(@RestPath UUID inspection) {
        String council = deadlines
                .council(inspection)
                .orElseThrow(() -> ProblemException.notFound("deadline of inspection", inspection))
                .name();
        return templates
                .getTemplate("receipt.html")
                .data("council", council)
                .data("address", links.service().resolve("/deadlines/" + inspection + "/receipt"))
                .data("duties", Duty.values())
                .data("usualLead", Receipt.USUAL_LEAD)
                .render();
    }

    /**
     * The day the council received the report, entered or corrected; the same day again changes nothing. Answers the
     * deadlines that follow. 422 for a day that cannot be.
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Reckoned enter(@RestPath UUID inspection, ReceiptEntered entered) {
        own.must(inspection);
        if (entered == null || entered.receivedOn() == null) {
            throw ProblemException.badRequest(
                    "receivedOn", "receivedOn is missing: send {\"receivedOn\": \"2020-04-08\"} with your date.");
        }
        change.refusal(inspection, entered.receivedOn()).ifPresent(why -> {
            throw new ProblemException(422, "This cannot be the day of receipt", why);
        });
        return new Reckoned(change.received(inspection, entered.receivedOn(), caller.name()).stream()
                .map(DeadlineShown::of)
                .toList());
    }
}
