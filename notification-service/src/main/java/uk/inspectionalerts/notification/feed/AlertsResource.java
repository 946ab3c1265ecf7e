package uk.inspectionalerts.notification.feed;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.channel.Message;
import uk.inspectionalerts.notification.channel.Texts;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.raising.Alerts;
import uk.inspectionalerts.notification.raising.Outcomes;
import uk.inspectionalerts.notification.raising.RaisedAlert;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.Cursor;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** The alerts: in the general text open to all, in the others for those they are written for. */
@Path("/alerts")
public class AlertsResource {

    private final Alerts alerts;
    private final Outcomes outcomes;
    private final Texts texts;
    private final Caller caller;

    AlertsResource(Alerts alerts, Outcomes outcomes, Texts texts, Caller caller) {
        this.alerts = alerts;
        this.outcomes = outcomes;
        this.texts = texts;
        this.caller = caller;
    }

    /** One alert in a list. */
    public record Listed(UUID id, UUID inspection, String meaning, String audience, String subject, Instant raised) {}

    /** One alert with its text, as it would be sent now. */
    public record Shown(
            UUID id, UUID inspection, String meaning, String audience, String subject, Instant raised, String text) {}

    /** What anybody may read, newest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Page<Listed> list(@BeanParam Paging paging) {
        Instant before =
                paging.after().map(cursor -> cursor.part(0, Instant::parse)).orElse(Alerts.LATEST);
        UUID beforeId =
                paging.after().map(cursor -> cursor.part(1, UUID::fromString)).orElse(Alerts.HIGHEST_ID);
        return Page.of(
                        alerts.open(Optional.empty(), before, beforeId, paging.lookAhead()),
                        paging,
                        last -> Cursor.of(last.raisedAt(), last.id()))
                .map(this::listed);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Shown alert(@RestPath UUID id) {
        RaisedAlert raised = readable(id);
        Message message = message(raised.alert());
        return new Shown(
                raised.id(),
                raised.alert().inspection(),
                raised.alert().meaning().code(),
                raised.alert().audience().code(),
                message.subject(),
                raised.raisedAt(),
                message.text());
    }

    /** The same as a page. */
    @GET
    @Path("/{id}")
    @Produces(MediaType.TEXT_HTML + ";charset=utf-8")
    public String page(@RestPath UUID id) {
        return message(readable(id).alert()).html();
    }

    private Listed listed(RaisedAlert raised) {
        return new Listed(
                raised.id(),
                raised.alert().inspection(),
                raised.alert().meaning().code(),
                raised.alert().audience().code(),
                new Today(raised, outcomes.telling(raised.alert())).subject(),
                raised.raisedAt());
    }

    /**
     * What is not open is for the council concerned; what is for the minister is for operators only. What waits for an
     * approval is not here yet.
     */
    private RaisedAlert readable(UUID id) {
        RaisedAlert raised = alerts.alert(id)
                .filter(RaisedAlert::isReadable)
                .orElseThrow(() -> ProblemException.notFound("alert", id));
        Audience audience = raised.alert().audience();
        boolean councilsOwn = audience == Audience.COUNCIL
                && outcomes.current(raised.alert().inspection())
                        .flatMap(Outcome::about)
                        .map(Council::urn)
                        .filter(caller::actsFor)
                        .isPresent();
        if (audience != Audience.GENERAL && !councilsOwn && !caller.has(Roles.OPERATOR)) {
            throw new ProblemException(
                    caller.isAnonymous() ? Status.UNAUTHORIZED : Status.FORBIDDEN,
                    "This text is written for the " + audience.code()
                            + " audience: send a token of that council's communications team, or an operator's.");
        }
        return raised;
    }

    private Message message(Alert alert) {
        return outcomes.telling(alert)
                .map(outcome -> texts.of(outcome, alert, ""))
                .orElseThrow(() -> new ProblemException(
                        Status.GONE, "What this alert told no longer stands: see the later alerts on the inspection."));
    }
}
