package uk.inspectionalerts.notification.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.inspectionalerts.notification.outcome.Findings;

/**
 * What the report asks for, in its own words.
 *
 * @param title the heading above them: "What needs to improve (3), in the report's words"
 * @param count how many the report lists
 * @param shown those that the alert repeats
 * @param rest what is said of the others; empty when all are shown
 */
public record Improvements(String title, int count, List<String> shown, String rest) {

    private static final int MOST = 40;
    private static final int LONGEST = 1_500;
    private static final int LONGEST_TOGETHER = 20_000;

    /** What needs to improve. */
    public static Improvements of(Findings findings) {
        String document = findings.visit().kind().document();
        List<String> asked = findings.recommendations();
        return asked.isEmpty()
                ? new Improvements("What needs to improve: the " + document + " lists nothing", 0, List.of(), "")
                : of("What needs to improve", asked, document);
    }

    /** The areas for priority action; only letters have any. */
    public static Improvements priority(Findings findings) {
        return of(
                "Areas for priority action",
                findings.visit().priorityActions(),
                findings.visit().kind().document());
    }

    /** All of them, unless there are more or longer ones than anybody reads in an alert: the report has the rest. */
    public static Improvements of(String what, List<String> asked, String document) {
        List<String> shown = new ArrayList<>();
        int room = LONGEST_TOGETHER;
        for (String text : asked) {
            String item = text.length() <= LONGEST
                    ? text
                    : Wording.cut(text, LONGEST) + " … [cut here; continues in the " + document + "]";
            room -= item.length();
            if (shown.size() == MOST || room < 0) {
                break;
            }
            shown.add(item);
        }
        String rest = shown.size() == asked.size()
                ? ""
                : String.format(
                        Locale.UK,
                        "The first %d of %,d are shown; the %s has the others.",
                        shown.size(),
                        asked.size(),
                        document);
        String title = String.format(Locale.UK, "%s (%,d), in the %s's words", what, asked.size(), document);
        return new Improvements(title, asked.size(), List.copyOf(shown), rest);
    }
}
