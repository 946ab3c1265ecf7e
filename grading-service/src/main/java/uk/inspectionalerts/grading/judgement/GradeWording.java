package uk.inspectionalerts.grading.judgement;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words that Ofsted prints for its grades. "Requires improvement" and "Requires improvement to be good" are one grade, in
 * singular or plural; "Adequate" is a grade of its own.
 */
final class GradeWording {

    private static final Map<String, Grade> BY_LETTERS = Map.ofEntries(
            entry("outstanding", Grade.OUTSTANDING),
            entry("good", Grade.GOOD),
            entry("requiresimprovement", Grade.REQUIRES_IMPROVEMENT),
            entry("requireimprovement", Grade.REQUIRES_IMPROVEMENT),
            entry("requiresimprovementtobegood", Grade.REQUIRES_IMPROVEMENT),
            entry("requireimprovementtobegood", Grade.REQUIRES_IMPROVEMENT),
            entry("inadequate", Grade.INADEQUATE),
            entry("adequate", Grade.ADEQUATE),
            entry("notjudged", Grade.NOT_JUDGED));

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /**
     * A text that may end in a grade.
     *
     * @param label what stands before the grade, as printed
     * @param before its letters
     * @param printed the grade as printed
     */
    record Ending(String label, String before, Grade grade, String printed) {}

    private GradeWording() {}

    /** The grade that is the whole of this text; empty where anything else is said besides. */
    static Optional<Grade> whole(String text) {
        return Optional.ofNullable(BY_LETTERS.get(Letters.of(text)));
    }

    /** The longest words of this text that print the grade. */
    static Optional<String> printedIn(String text, Grade grade) {
        return BY_LETTERS.entrySet().stream()
                .filter(wording -> wording.getValue() == grade)
                .map(wording ->
                        Pattern.compile("(?<!\\p{L})" + Letters.loosely(wording.getKey()) + "(?!\\p{L})", ANY_CASE))
                .flatMap(wording -> wording.matcher(text).results())
                .map(MatchResult::group)
                .max(Comparator.comparingInt(String::length));
    }

    /**
     * Every way to take the end of a text for a grade, the longest first. "Inadequate" ends in "adequate" as well: what stands
     * before decides, and whoever asks must account for all of it.
     */
    static List<Ending> endings(String text) {
        String letters = Letters.of(text);
        List<Ending> endings = new ArrayList<>();
        BY_LETTERS.forEach((wording, grade) -> {
            if (letters.endsWith(wording)) {
                String before = letters.substring(0, letters.length() - wording.length());
                int at = Letters.lastLetters(text, wording.length());
                String label = text.substring(0, at).replaceAll("[\\s:]+$", "");
                String printed = text.substring(at).replaceAll("[\\s\\p{Punct}]+$", "");
                endings.add(new Ending(label, before, grade, printed));
            }
        });
        endings.sort(Comparator.comparingInt(ending -> ending.before().length()));
        return endings;
    }
}
