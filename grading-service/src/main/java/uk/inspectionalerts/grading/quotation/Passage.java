package uk.inspectionalerts.grading.quotation;

import java.util.List;
import java.util.OptionalInt;

/**
 * The passage of a report that a draft quotes.
 *
 * @param draft the words of the draft
 * @param report the words of the report, verbatim
 * @param page page on which its paragraph begins
 * @param paragraph the printed number of its paragraph, where there is one
 * @param section heading under which it stands
 * @param differences where the two part, in order; none for a verbatim quotation
 */
public record Passage(
        String draft, String report, int page, OptionalInt paragraph, String section, List<Difference> differences) {

    public Passage {
        differences = List.copyOf(differences);
    }

    /**
     * Where the draft has other words than the report.
     *
     * @param draft its words; empty where it leaves words of the report out
     * @param report the report's words; empty where the draft adds some
     */
    public record Difference(String draft, String report) {}
}
