package uk.inspectionalerts.notification.dispatch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import uk.inspectionalerts.notification.raising.Alerts;
import uk.inspectionalerts.notification.raising.Outcomes;
import uk.inspectionalerts.notification.raising.RaisedAlert;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** How far the telling of an outcome has come, for the operator. */
@Path("/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class OutcomesResource {

    private final Outcomes outcomes;
    private final Alerts alerts;
    private final Deliveries deliveries;

    OutcomesResource(Outcomes outcomes, Alerts alerts, Deliveries deliveries) {
        this.outcomes = outcomes;
        this.alerts = alerts;
        this.deliveries = deliveries;
    }

    /** One delivery of an alert. */
    public record DeliveryShown(UUID id, String channel, String status, String subject) {}

    /**
     * One alert with its deliveries.
     *
     * @param deliveries alone, or gathered with what came shortly before it
     * @param digests those that tell it at their slot
     */
    public record AlertShown(
            UUID id, String meaning, String audience, List<DeliveryShown> deliveries, List<DeliveryShown> digests) {}

    /**
     * The latest outcome of an inspection.
     *
     * @param alert whether it said that people are to be told
     * @param alerts all alerts about the inspection, the oldest first
     */
    public record OutcomeShown(UUID inspection, int version, boolean alert, List<AlertShown> alerts) {}

    /** 404 until an outcome of that inspection has been handled. */
    @GET
    @Path("/{inspection}")
    public OutcomeShown outcome(@RestPath UUID inspection) {
        return outcomes.current(inspection)
                .map(outcome -> new OutcomeShown(
                        inspection,
                        outcome.heading().version(),
                        outcome.heading().alert(),
                        alerts.about(inspection).stream().map(this::shown).toList()))
                .orElseThrow(() -> ProblemException.notFound("outcome of inspection", inspection));
    }

    private AlertShown shown(RaisedAlert raised) {
        return new AlertShown(
                raised.id(),
                raised.alert().meaning().code(),
                raised.alert().audience().code(),
                shown(deliveries.of(raised.id()), raised),
                shown(deliveries.ofDigests(raised.id()), raised));
    }

    private static List<DeliveryShown> shown(List<DeliveryRow> rows, RaisedAlert raised) {
        return rows.stream()
                .map(row -> new DeliveryShown(row.id, row.channel, row.status, raised.subject()))
                .toList();
    }
}
