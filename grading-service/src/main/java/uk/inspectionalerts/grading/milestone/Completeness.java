package uk.inspectionalerts.grading.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When a rank, a count, or a first, only or last may be said.
 *
 * @param completeTo the day up to which the record is proven to lack no report
 * @param today Europe/London: the reports of this day may still become more
 */
public record Completeness(LocalDate completeTo, LocalDate today) {

    /** The terms with the reasons for which the claim is not to be said in an alert, the caller's among them. */
    Terms applyTo(Terms terms, String... reasons) {
        List<String> all = new ArrayList<>(List.of(reasons));
        if (terms.asAt().isAfter(completeTo)) {
            all.add("the record is proven complete only up to " + Wording.day(completeTo));
        }
        if (terms.secondary()) {
            all.add("it rests on a published summary and not on the report itself");
        }
        return all.isEmpty() ? terms : terms.withheld(String.join("; ", all));
    }

    /** The as-at clause of a rank or a count. */
    String asAt(LocalDate day) {
        return day.isBefore(today) ? "as at " + Wording.day(day) : "so far today, " + Wording.day(day);
    }
}
