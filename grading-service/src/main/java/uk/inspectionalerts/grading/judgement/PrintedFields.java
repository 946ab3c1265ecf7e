package uk.inspectionalerts.grading.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What reports print behind a label: "Inspection dates: 9 to 20 May 2022". A label begins its block or is followed by a colon; a
 * value ends where the next label begins, or is the following block where nothing stands behind the label.
 */
final class PrintedFields {

    private static final int LONGEST_LINE = 500;

    /** A printed label. */
    enum Label {
        INSPECTION_DATES("inspection dates", "inspection date", "dates of inspection", "date of inspection"),
        VISIT_DATES("visit dates", "visit date", "dates of visit", "date of visit"),
        PUBLISHED("report published", "date published", "publication date", "published"),
        DEPUTY("deputy lead inspectors", "deputy lead inspector"),
        LEAD_INSPECTOR(
                "lead inspector on site",
                "lead inspectors",
                "lead inspector",
                "reporting inspectors",
                "reporting inspector"),
        REPORT_AUTHOR("report author"),
        TEAM("team inspectors", "team inspector", "inspection team", "other inspectors", "inspectors"),
        QUALITY("quality assurance manager", "quality assurance"),
        ANALYST("senior data analyst", "data analyst"),
        AGE_GROUP("age group");

        private final Pattern opening;
        private final Pattern withColon;

        Label(String... wordings) {
            StringBuilder alternatives = new StringBuilder();
            for (String wording : wordings) {
                alternatives.append(alternatives.isEmpty() ? "" : "|").append(Letters.loosely(wording));
            }
            int anyCase = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            opening = Pattern.compile("\\s*(?:" + alternatives + ")(?!\\p{L})\\s*:?", anyCase);
            withColon = Pattern.compile("(?<!\\p{L})(?:" + alternatives + ")\\s*:", anyCase);
        }

        /** The label at or after this place of a text: at its very beginning, or anywhere with its colon. */
        Optional<MatchResult> find(String text, int from) {
            Matcher beginning = opening.matcher(text);
            if (from == 0 && beginning.lookingAt()) {
                return Optional.of(beginning.toMatchResult());
            }
            Matcher anywhere = withColon.matcher(text);
            boolean mayStand = text.length() <= LONGEST_LINE && text.indexOf(':', from) >= 0;
            return mayStand && anywhere.find(from) ? Optional.of(anywhere.toMatchResult()) : Optional.empty();
        }
    }

    /**
     * A value with its label.
     *
     * @param block index of the block in which the label stands
     * @param labelAt where in the text of that block the label begins
     */
    record Field(String value, int block, int labelAt, Evidence evidence) {}

    private PrintedFields() {}

    /** Every occurrence of the label, in printed order. */
    static List<Field> all(List<Block> blocks, Label label) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            Optional<MatchResult> found = label.find(text, 0);
            if (found.isPresent() && !partOfLongerLabel(text, found.get(), label)) {
                fields.add(field(blocks, i, text, found.get()));
            }
        }
        return fields;
    }

    private static Field field(List<Block> blocks, int index, String text, MatchResult label) {
        int end = nextLabel(text, label.end());
        String value = text.substring(label.end(), end).strip();
        String quotation = text.substring(label.start(), end).strip();
        if (value.isEmpty() && index + 1 < blocks.size()) {
            String next = blocks.get(index + 1).text();
            value = next.substring(0, nextLabel(next, 0)).strip();
            quotation = quotation + " " + value;
        }
        return new Field(
                value, index, label.start(), new Evidence(blocks.get(index).page(), quotation, Place.PRINTED_FIELD));
    }

    private static int nextLabel(String text, int from) {
        return Stream.of(Label.values())
                .flatMap(label -> label.find(text, from).stream())
                .mapToInt(MatchResult::start)
                .min()
                .orElse(text.length());
    }

    /** "Deputy lead inspector:" holds the label "lead inspector:" and is another. */
    private static boolean partOfLongerLabel(String text, MatchResult found, Label label) {
        return label != Label.DEPUTY
                && Label.DEPUTY
                        .find(text, 0)
                        .filter(deputy -> deputy.start() < found.start() && found.start() < deputy.end())
                        .isPresent();
    }
}
