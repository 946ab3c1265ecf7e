package uk.inspectionalerts.grading.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.inspectionalerts.grading.composing.GradedOutcome;
import uk.inspectionalerts.grading.composing.HeldOutcome;
import uk.inspectionalerts.grading.composing.Outcome;
import uk.inspectionalerts.grading.composing.Revision;
import uk.inspectionalerts.grading.filing.KeptJson;
import uk.inspectionalerts.grading.history.AlertDecision;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Grade;
import uk.inspectionalerts.messaging.OutgoingEvent;

/** Outcomes in the words of the contract. */
@ApplicationScoped
class OutcomeJson {

    private static final String TOPIC = "outcomes";

    private final ObjectMapper json;
    private final KeptJson kept;

    OutcomeJson(ObjectMapper json, KeptJson kept) {
        this.json = json;
        this.kept = kept;
    }

    /** {@code outcome.graded.v1} or {@code outcome.held.v1}. */
    OutgoingEvent said(Outcome outcome, int version, AlertDecision alert) {
        String type = outcome.fold(graded -> "outcome.graded.v1", held -> "outcome.held.v1");
        return event(type, outcome.inspection(), outcome.key(), body(outcome, version, alert));
    }

    /** {@code outcome.revised.v1}. */
    OutgoingEvent revised(GradedOutcome outcome, int version, AlertDecision alert, Revision revision) {
        ObjectNode body = body(outcome, version, alert);
        body.set("revision", json.valueToTree(revision));
        return event("outcome.revised.v1", outcome.inspection(), outcome.key(), body);
    }

    /** {@code outcome.withdrawn.v1}. */
    OutgoingEvent withdrawn(Outcome outcome, int version, boolean alert, String reason, Optional<UUID> replacement) {
        ObjectNode body = json.createObjectNode();
        body.put("inspection", outcome.inspection().toString());
        body.put("version", version);
        outcome.report().ifPresent(report -> body.put("report", report.toString()));
        body.put("alert", alert);
        body.put("reason", reason);
        outcome.authority().ifPresent(authority -> body.set("authority", json.valueToTree(authority)));
        replacement.ifPresent(inspection -> body.put("replacement", inspection.toString()));
        return event("outcome.withdrawn.v1", outcome.inspection(), outcome.key(), body);
    }

    /** {@code outcome.erased.v1}. */
    OutgoingEvent erased(UUID report, String key, Instant at) {
        ObjectNode body = json.createObjectNode();
        body.put("report", report.toString());
        body.put("erasedAt", at.toString());
        return event("outcome.erased.v1", report, key, body);
    }

    /** The outcome as it is kept. */
    String write(Outcome outcome) {
        return kept.write(outcome);
    }

    /** The grade of each area, for searching. */
    String grades(GradedOutcome outcome) {
        Map<String, String> grades = outcome.judgements().stream()
                .collect(Collectors.toMap(GradedOutcome.Judged::area, GradedOutcome.Judged::grade));
        return kept.write(grades);
    }

    /** The grades as they were written for searching, by area. */
    Map<Area, Grade> grades(String written) {
        try {
            Map<Area, Grade> grades = new EnumMap<>(Area.class);
            json.readTree(written)
                    .properties()
                    .forEach(grade -> grades.put(
                            Area.ofCode(grade.getKey()),
                            Grade.ofCode(grade.getValue().asText())));
            return grades;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outcome that was kept. */
    Outcome read(InspectionRow row) {
        return row.status.equals("review")
                ? kept.read(row.outcome, HeldOutcome.class)
                : kept.read(row.outcome, GradedOutcome.class);
    }

    private ObjectNode body(Outcome outcome, int version, AlertDecision alert) {
        ObjectNode body = json.valueToTree(outcome);
        body.put("version", version);
        body.put("alert", alert.alert());
        body.put("alertReason", alert.reason());
        return body;
    }

    private OutgoingEvent event(String type, UUID subject, String key, ObjectNode body) {
        try {
            return new OutgoingEvent(TOPIC, key, type, subject.toString(), json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
