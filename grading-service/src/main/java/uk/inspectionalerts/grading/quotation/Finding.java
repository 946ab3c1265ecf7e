package uk.inspectionalerts.grading.quotation;

import java.util.List;
import java.util.Locale;

/**
 * What became of a quotation that was looked for in a report.
 *
 * @param passages where its parts stand, in the draft's order; none where one of them is not in the report
 * @param inOrder whether the parts follow each other in the report as they do in the draft
 */
public record Finding(Fragment fragment, Outcome outcome, List<Passage> passages, boolean inOrder) {

    public Finding {
        passages = List.copyOf(passages);
    }

    /** How it compares. */
    public enum Outcome {
        /** Word for word, punctuation apart. */
        VERBATIM,
        /** The report has a passage that is nearly the same, or its parts in another order. */
        DIFFERS,
        /** The report has nothing like it. That may be right: a draft quotes people too. */
        NOT_FOUND;

        /** The name in answers. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
