package uk.inspectionalerts.notification.previewing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Meaning;
import uk.inspectionalerts.notification.briefing.Briefing;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Outcome;

/**
 * An outcome that a rule would have alerted on.
 *
 * @param urn of the authority; absent while a held report's is not settled
 * @param publishedOn absent where it is not known
 * @param subject of the message that would have been sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PastOutcome(UUID inspection, String urn, String authority, LocalDate publishedOn, String subject) {

    static PastOutcome of(Outcome outcome, Audience audience) {
        return new PastOutcome(
                outcome.heading().inspection(),
                outcome.about().map(Council::urn).orElse(null),
                outcome.about().map(Council::name).orElse(null),
                publishedOn(outcome).orElse(null),
                Briefing.of(outcome, Meaning.ofNews(outcome, audience).orElseThrow(), audience)
                        .subject());
    }

    private static Optional<LocalDate> publishedOn(Outcome outcome) {
        return outcome.fold(
                graded -> graded.findings().publication().on(),
                revised -> revised.findings().publication().on(),
                withdrawn -> Optional.empty(),
                held -> held.publication().on());
    }
}
