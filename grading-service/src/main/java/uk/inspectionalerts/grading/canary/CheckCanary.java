package uk.inspectionalerts.grading.canary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.inspectionalerts.grading.judgement.ReportReader;
import uk.inspectionalerts.messaging.CanaryMetrics;
import uk.inspectionalerts.messaging.Outbox;
import uk.inspectionalerts.messaging.OutgoingEvent;

/** Use case: a canary arrives, is read as a report is, and goes on if that says what it should. */
@ApplicationScoped
public class CheckCanary {

    private static final String CANARY = "canary";

    private final ReportReader reader;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final CanaryMetrics metrics;
    private final Clock clock;

    CheckCanary(ReportReader reader, Outbox outbox, ObjectMapper json, CanaryMetrics metrics, Clock clock) {
        this.reader = reader;
        this.outbox = outbox;
        this.json = json;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** The body of {@code canary.graded.v1}. */
    record CanaryGraded(UUID canary, Instant startedAt, Instant gradedAt) {}

    /**
     * Sends the canary on. One that is read wrongly goes no further, which operators will hear of; a second copy goes on as
     * well, and harms nobody.
     */
    @Transactional
    public void handle(Canary canary) {
        List<String> faults = WhatItSays.faults(reader.read(canary.document()));
        if (faults.isEmpty()) {
            outbox.append(graded(canary));
            metrics.seen(canary.startedAt());
        } else {
            metrics.failed();
            Log.errorf("The canary %s was read wrongly: %s", canary.id(), String.join("; ", faults));
        }
    }

    private OutgoingEvent graded(Canary canary) {
        CanaryGraded body = new CanaryGraded(canary.id(), canary.startedAt(), clock.instant());
        try {
            return new OutgoingEvent("outcomes", CANARY, "canary.graded.v1", CANARY, json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
