package uk.inspectionalerts.notification.posting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

@Entity
@Table(name = "webhook_attempt")
class AttemptRow {

    @Id
    UUID id;

    UUID endpoint;

    UUID message;

    String type;

    @Column(name = "began_at")
    Instant beganAt;

    @Column(name = "took_ms")
    int tookMs;

    String outcome;

    Integer status;

    String reason;

    String answer;

    static AttemptRow of(UUID endpoint, Attempt attempt) {
        AttemptRow row = new AttemptRow();
        row.id = attempt.id();
        row.endpoint = endpoint;
        row.message = attempt.message();
        row.type = attempt.type();
        row.beganAt = attempt.began().truncatedTo(ChronoUnit.MICROS);
        row.tookMs = (int) attempt.took().toMillis();
        row.outcome = attempt.result().code();
        row.status = attempt.status().isPresent() ? attempt.status().getAsInt() : null;
        row.reason = attempt.result().why().orElse(null);
        row.answer = attempt.answer().text();
        return row;
    }
}
