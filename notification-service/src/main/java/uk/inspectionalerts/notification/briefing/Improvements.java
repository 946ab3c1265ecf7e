package uk.inspectionalerts.notification.briefing;

import java.util.List;
import java.util.Locale;

/**
 * What the report asks to be improved, in its own words.
 *
 * @param count how many the report lists
 * @param shown those that the alert repeats
 * @param rest what is said of the others; empty when all are shown
 */
public record Improvements(int count, List<String> shown, String rest) {

    private static final int MOST = 40;
    private static final int LONGEST = 1_500;

    /** All of them, unless there are more or longer ones than anybody reads in an alert: the report has the rest. */
    public static Improvements of(List<String> recommendations) {
        List<String> shown = recommendations.stream()
                .limit(MOST)
                .map(text -> text.length() <= LONGEST
                        ? text
                        : text.substring(0, LONGEST) + " … [cut here; continues in the report]")
                .toList();
        String rest = recommendations.size() <= MOST
                ? ""
                : String.format(
                        Locale.UK,
                        "The first %d of %,d are shown; the report has the others.",
                        MOST,
                        recommendations.size());
        return new Improvements(recommendations.size(), shown, rest);
    }

    /** The heading above them: "What needs to improve (3), in the report's words". */
    public String title() {
        if (count == 0) {
            return "What needs to improve: the report lists nothing";
        }
        return String.format(Locale.UK, "What needs to improve (%,d), in the report's words", count);
    }
}
