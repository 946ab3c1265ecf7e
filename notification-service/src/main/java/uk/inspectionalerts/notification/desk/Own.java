package uk.inspectionalerts.notification.desk;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.inspectionalerts.notification.deadline.Duty;
import uk.inspectionalerts.notification.reckoning.LiveDeadlines;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** Which deadlines are the caller's own. */
@RequestScoped
class Own {

    private final LiveDeadlines deadlines;
    private final Caller caller;

    Own(LiveDeadlines deadlines, Caller caller) {
        this.deadlines = deadlines;
        this.caller = caller;
    }

    /** The authorities whose deadlines the caller sees, narrowed to one if it is given; empty for all. */
    Optional<Set<String>> authorities(String urn) {
        if (urn != null) {
            caller.mustActFor(urn);
            return Optional.of(Set.of(urn));
        }
        return caller.has(Roles.OPERATOR) ? Optional.empty() : Optional.of(caller.authorities());
    }

    /** Ends the request unless that report has deadlines and they are the caller's: 404, 403. */
    void must(UUID inspection) {
        caller.mustActFor(deadlines
                .council(inspection)
                .orElseThrow(() -> ProblemException.notFound("deadline of inspection", inspection))
                .urn());
    }

    static Duty duty(String field, String code) {
        return Duty.of(code)
                .orElseThrow(() -> ProblemException.badRequest(
                        field, field + " is \"" + code + "\": use report, statement or draft."));
    }
}
