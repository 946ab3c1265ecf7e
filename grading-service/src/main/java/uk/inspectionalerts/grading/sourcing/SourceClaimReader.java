package uk.inspectionalerts.grading.sourcing;

import static uk.inspectionalerts.grading.event.EventFields.instant;
import static uk.inspectionalerts.grading.event.EventFields.list;
import static uk.inspectionalerts.grading.event.EventFields.text;
import static uk.inspectionalerts.grading.event.EventFields.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.inspectionalerts.grading.completing.SourceClaim;
import uk.inspectionalerts.grading.event.EventFields;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.PoisonEvent;

/** Bytes of topic {@code sources} to claims. */
@ApplicationScoped
class SourceClaimReader {

    private final ObjectMapper json;

    SourceClaimReader(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The claim; empty where the event says what is wrong with a source, which concerns its operators and not the record. Throws
     * {@link PoisonEvent} for what can never be understood.
     */
    Optional<SourceClaim> read(Event event) {
        return switch (event.type()) {
            case "source.complete.v1" -> Optional.of(claim(EventFields.parse(json, event.body())));
            case "source.troubled.v1", "source.recovered.v1" -> Optional.empty();
            default -> throw new PoisonEvent("topic sources has no events of type " + event.type());
        };
    }

    private static SourceClaim claim(JsonNode body) {
        Set<UUID> reports = new HashSet<>();
        for (JsonNode report : list(body, "reports")) {
            reports.add(id(report));
        }
        try {
            return new SourceClaim(
                    text(body, "source"),
                    value(body, "completeTo", LocalDate::parse),
                    instant(body, "checkedAt"),
                    reports);
        } catch (IllegalArgumentException contradiction) {
            throw new PoisonEvent(contradiction.getMessage());
        }
    }

    private static UUID id(JsonNode report) {
        try {
            return UUID.fromString(report.asText());
        } catch (IllegalArgumentException e) {
            throw new PoisonEvent("reports holds '" + report.asText() + "', which is no id");
        }
    }
}
