package uk.inspectionalerts.notification.raising;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.messaging.PoisonEvent;
import uk.inspectionalerts.messaging.TraceParent;
import uk.inspectionalerts.notification.event.EventBody;
import uk.inspectionalerts.notification.outcome.Outcome;

@Entity
@Table(name = "outcome")
class OutcomeRow {

    @Embeddable
    record Id(UUID inspection, int version) {}

    @EmbeddedId
    Id id;

    String type;

    boolean alert;

    byte[] body;

    @Column(name = "received_at")
    Instant receivedAt;

    /** The {@link TraceParent} of the event; null where tracing is switched off. */
    String trace;

    /** When the report was received, as far as the event says: what is only measured holds up no alert. */
    Optional<Instant> reportReceivedAt() {
        try {
            return EventBody.of(body).optionalInstant("receivedAt");
        } catch (PoisonEvent unreadable) {
            return Optional.empty();
        }
    }

    Outcome outcome() {
        return OutcomeReader.read(type, EventBody.of(body));
    }
}
