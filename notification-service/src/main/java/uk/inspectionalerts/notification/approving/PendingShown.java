package uk.inspectionalerts.notification.approving;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.briefing.Briefing;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Outcome;

/**
 * An alert on which somebody is to decide, as the caller reads it.
 *
 * @param version what to send back with the decision
 * @param authority URN of the council that it concerns; absent while that is not settled, as is its name
 * @param waitingSince absent once it is refused
 * @param refused the refusal, with {@code status=refused}
 * @param text what would be sent, without the reason why its reader gets it; in lists absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PendingShown(
        UUID alert,
        UUID inspection,
        Integer version,
        String meaning,
        String audience,
        String authority,
        String authorityName,
        String subject,
        String status,
        Instant waitingSince,
        Decided refused,
        String text) {

    static PendingShown of(Pending pending) {
        Optional<Outcome> telling = pending.telling();
        return new PendingShown(
                pending.id(),
                pending.alert().inspection(),
                telling.map(outcome -> outcome.heading().version()).orElse(null),
                pending.alert().meaning().code(),
                pending.alert().audience().code(),
                pending.raised().urn().orElse(null),
                telling.flatMap(Outcome::about).map(Council::name).orElse(null),
                telling.map(outcome -> Briefing.of(
                                        outcome,
                                        pending.alert().meaning(),
                                        pending.alert().audience())
                                .subject())
                        .orElse(null),
                pending.standing().code(),
                pending.refused().isPresent() ? null : pending.since(),
                pending.refused().orElse(null),
                null);
    }

    PendingShown withText(String words) {
        return new PendingShown(
                alert,
                inspection,
                version,
                meaning,
                audience,
                authority,
                authorityName,
                subject,
                status,
                waitingSince,
                refused,
                words);
    }
}
