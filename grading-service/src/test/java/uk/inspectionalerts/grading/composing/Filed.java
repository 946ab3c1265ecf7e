package uk.inspectionalerts.grading.composing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.grading.filing.Facts;
import uk.inspectionalerts.grading.filing.Provenance;
import uk.inspectionalerts.grading.filing.Report;
import uk.inspectionalerts.grading.filing.Status;
import uk.inspectionalerts.grading.history.AlertChoice;
import uk.inspectionalerts.grading.history.PublicationDate;
import uk.inspectionalerts.grading.history.PublicationDate.Basis;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Evidence;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Grade;
import uk.inspectionalerts.grading.judgement.Judgement;
import uk.inspectionalerts.grading.judgement.Kind;
import uk.inspectionalerts.grading.judgement.LeadInspector;
import uk.inspectionalerts.grading.judgement.Period;
import uk.inspectionalerts.grading.judgement.Place;
import uk.inspectionalerts.grading.judgement.Recommendation;

/** Reports of Durham for tests, graded for overall effectiveness alone. */
public record Filed(
        UUID id, String lastDay, Grade grade, String receivedAt, PublicationDate published, AlertChoice alerts) {

    /** Published forty days after the last inspection day, which was given, and received that day. */
    public static Filed report(String lastDay, Grade grade) {
        LocalDate publishedOn = LocalDate.parse(lastDay).plusDays(40);
        return new Filed(
                UUID.randomUUID(),
                lastDay,
                grade,
                publishedOn + "T09:00:00Z",
                new PublicationDate(publishedOn, Basis.GIVEN),
                AlertChoice.AUTO);
    }

    /** Another document of the same inspection, received at that moment. */
    public Filed again(String moment) {
        return new Filed(UUID.randomUUID(), lastDay, grade, moment, published, alerts);
    }

    public Filed grade(Grade other) {
        return new Filed(id, lastDay, other, receivedAt, published, alerts);
    }

    public Filed published(String on, Basis basis) {
        return new Filed(id, lastDay, grade, receivedAt, new PublicationDate(LocalDate.parse(on), basis), alerts);
    }

    public Filed alerts(AlertChoice choice) {
        return new Filed(id, lastDay, grade, receivedAt, published, choice);
    }

    public Report graded() {
        return report(Status.GRADED, List.of());
    }

    public Report held() {
        return report(Status.REVIEW, List.of("two grades for one area"));
    }

    private Report report(Status status, List<String> reasons) {
        LocalDate end = LocalDate.parse(lastDay);
        Provenance provenance = new Provenance(
                "ab".repeat(32),
                Instant.parse(receivedAt),
                Optional.of("80465"),
                Optional.empty(),
                Optional.empty(),
                alerts);
        Facts facts = new Facts(
                Framework.ILACS_V1,
                Kind.INSPECTION,
                Optional.empty(),
                Optional.of(new Period(end.minusDays(11), end, new Evidence(1, "dates", Place.PRINTED_FIELD))),
                Optional.empty(),
                Optional.of(new LeadInspector(
                        "Rachel Holden", new Evidence(1, "Lead inspector: Rachel Holden", Place.PRINTED_FIELD))),
                List.of(new Judgement(
                        Area.OVERALL_EFFECTIVENESS,
                        "Overall effectiveness",
                        grade,
                        grade.code(),
                        new Evidence(1, "Overall effectiveness " + grade.code(), Place.JUDGEMENT_TABLE))),
                List.of(),
                List.of(new Recommendation("The quality of plans.", 2)),
                List.of(),
                List.of(new Recommendation("The response to children who are missing.", 3)),
                List.of(),
                Optional.empty(),
                40);
        return new Report(id, 1, status, provenance, Optional.of("80465"), published, facts, reasons, List.of());
    }
}
