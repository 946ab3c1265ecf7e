package uk.inspectionalerts.grading.judgement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds the two independent readings of the judgements against each other. The first page states each grade once; the section
 * headings, and for the overall grade the summary, state it again. A disagreement is a doubt, a grade that stands in one place
 * only is a warning.
 */
final class TwoReadings {

    private TwoReadings() {}

    /** Compares the judgements of the first page with the statements that follow it. */
    static void compare(List<Judgement> firstPage, List<Judgement> statements, Doubts doubts) {
        for (Judgement judgement : firstPage) {
            List<Judgement> again = statements.stream()
                    .filter(statement -> statement.area() == judgement.area())
                    .toList();
            if (again.isEmpty() && judgement.grade() != Grade.NOT_JUDGED) {
                doubts.warn("the grade for " + judgement.area().code() + " stands on the first page only: no "
                        + (judgement.area() == Area.OVERALL_EFFECTIVENESS ? "sentence" : "section heading")
                        + " repeats it");
            }
            again.stream()
                    .filter(statement -> statement.grade() != judgement.grade())
                    .forEach(statement -> doubts.hold("two grades for "
                            + judgement.area().code() + ": " + quoted(judgement) + " and " + quoted(statement)));
        }
    }

    /** The grade on which all statements about an area agree; several grades are a doubt. */
    static Optional<Judgement> agreed(Area area, List<Judgement> statements, Doubts doubts) {
        List<Judgement> about = statements.stream()
                .filter(statement -> statement.area() == area)
                .toList();
        if (about.stream().map(Judgement::grade).distinct().count() > 1) {
            doubts.hold("two grades for " + area.code() + ": "
                    + about.stream().map(TwoReadings::quoted).collect(Collectors.joining(" and ")));
        }
        return about.stream().findFirst();
    }

    private static String quoted(Judgement judgement) {
        return "'" + judgement.evidence().quotation() + "' (page "
                + judgement.evidence().page() + ")";
    }
}
