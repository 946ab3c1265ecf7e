package uk.inspectionalerts.notification.feed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.raising.Alerts;
import uk.inspectionalerts.notification.raising.RaisedAlert;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/**
 * What is in the caller's inbox: of a communications team the council texts and the general texts on its authorities, of
 * an operator all.
 */
@RequestScoped
class OwnInbox {

    private final Alerts alerts;
    private final Caller caller;

    OwnInbox(Alerts alerts, Caller caller) {
        this.alerts = alerts;
        this.caller = caller;
    }

    String reader() {
        return caller.name();
    }

    /** The councils whose texts are in it; empty for every text. */
    Optional<Set<String>> councils() {
        return caller.has(Roles.OPERATOR) ? Optional.empty() : Optional.of(caller.authorities());
    }

    /** Ends the request unless an alert of that id was told and is in the caller's inbox: 404, 403. */
    void mustHold(UUID id) {
        RaisedAlert raised = alerts.alert(id)
                .filter(RaisedAlert::released)
                .orElseThrow(() -> ProblemException.notFound("alert", id));
        mustRead(raised.alert().audience());
        caller.mustActFor(raised.urn().orElse(""));
    }

    /** Ends the request unless texts for that audience can be in the caller's inbox: 403. */
    void mustRead(Audience audience) {
        boolean councils = audience == Audience.COUNCIL || audience == Audience.GENERAL;
        if (!councils && !caller.has(Roles.OPERATOR)) {
            throw new ProblemException(
                    Status.FORBIDDEN, "Texts for the " + audience.code() + " audience are read by operators only.");
        }
    }

    /** Ends the request unless texts on that authority can be in the caller's inbox: 403. */
    void mustConcern(String urn) {
        caller.mustActFor(urn);
    }
}
