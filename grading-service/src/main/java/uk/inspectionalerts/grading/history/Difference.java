package uk.inspectionalerts.grading.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Grade;

/**
 * A fact of which a report says something else than was known of its inspection before.
 *
 * @param fact its name, that of its column in the table of inspections
 * @param report what the report says, as in that column; empty where it does not grade the area
 * @param history what was known; empty where it knew of no such grade
 */
public record Difference(String fact, Optional<String> report, Optional<String> history) {

    /**
     * Where the two differ; grades of which the history is not sure are not set against the report's. Nor is the lead inspector: one
     * person is written with initials here and without them there.
     */
    public static List<Difference> between(Inspection report, Inspection history) {
        List<Difference> differences = new ArrayList<>();
        note(
                differences,
                "framework",
                report.framework().code(),
                history.framework().code());
        note(differences, "inspection_end", report.end(), history.end());
        note(differences, "published_on", report.publishedOn(), history.publishedOn());
        for (Area area : Area.values()) {
            if (history.sureOf(area)) {
                note(differences, area.code(), grade(report, area), grade(history, area));
            }
        }
        return List.copyOf(differences);
    }

    private static Optional<String> grade(Inspection inspection, Area area) {
        return Optional.ofNullable(inspection.grades().get(area)).map(Grade::code);
    }

    private static void note(List<Difference> differences, String fact, Object report, Object history) {
        note(differences, fact, Optional.of(report.toString()), Optional.of(history.toString()));
    }

    private static void note(
            List<Difference> differences, String fact, Optional<String> report, Optional<String> history) {
        if (!report.equals(history)) {
            differences.add(new Difference(fact, report, history));
        }
    }
}
