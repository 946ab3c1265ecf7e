package uk.inspectionalerts.notification.outcome;

import java.util.List;
import java.util.Optional;

/**
 * What a report says and how it compares.
 *
 * @param judgements the printed grades in printed order; none for a letter that gives no grades
 * @param earlierInspection whether the record holds an earlier graded inspection of this council
 * @param milestones the weightiest first, those among them of which nothing may be told
 * @param recommendations what needs to improve, verbatim
 */
public record Findings(
        Visit visit,
        Publication publication,
        List<Judgement> judgements,
        boolean earlierInspection,
        List<Milestone> milestones,
        List<String> recommendations,
        List<Quotation> quotations) {

    public Findings {
        judgements = List.copyOf(judgements);
        milestones = List.copyOf(milestones);
        recommendations = List.copyOf(recommendations);
        quotations = List.copyOf(quotations);
    }

    /** Whether the report gives grades at all. */
    public boolean graded() {
        return !judgements.isEmpty();
    }

    /** The grade of the whole; empty under a framework that gives none. */
    public Optional<Judgement> overall() {
        return judgements.stream()
                .filter(judgement -> judgement.area() == Area.OVERALL_EFFECTIVENESS)
                .findFirst();
    }

    /** The grades of the areas in printed order, without the overall one. */
    public List<Judgement> areas() {
        return judgements.stream()
                .filter(judgement -> judgement.area() != Area.OVERALL_EFFECTIVENESS)
                .toList();
    }
}
