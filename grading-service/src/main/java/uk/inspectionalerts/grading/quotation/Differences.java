package uk.inspectionalerts.grading.quotation;

import java.util.ArrayList;
import java.util.List;
import uk.inspectionalerts.grading.quotation.Passage.Difference;

/** Gathers the words in which a quotation and a report part; those in a row are one difference. */
final class Differences {

    private final List<Difference> differences = new ArrayList<>();
    private final List<String> draft = new ArrayList<>();
    private final List<String> report = new ArrayList<>();

    void draft(String word) {
        draft.add(word);
    }

    void report(String word) {
        report.add(word);
    }

    /** Both go on with the same word. "Well-being" and "wellbeing" were no difference. */
    void same() {
        if (!String.join("", draft).equals(String.join("", report))) {
            differences.add(new Difference(String.join(" ", draft), String.join(" ", report)));
        }
        draft.clear();
        report.clear();
    }

    /** All of them, once both have ended. */
    List<Difference> all() {
        same();
        return differences;
    }
}
