package uk.inspectionalerts.notification.briefing;

import java.util.List;
import java.util.Locale;

/** Small turns of phrase that every text shares. */
public final class Wording {

    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private Wording() {}

    /** "three", and from eleven on "11". */
    static String number(int count) {
        return count < NUMBERS.size() ? NUMBERS.get(count) : String.format(Locale.UK, "%,d", count);
    }

    /** "one improvement", "three improvements". */
    public static String count(int count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** How many words there are, as a reader counts them. */
    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /** "leaders", "leaders and adoption", "leaders, adoption and care leavers". */
    public static String list(List<String> items) {
        int last = items.size() - 1;
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** At most so many characters of the text, without half a character at the end. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** The sentence with a capital. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** The words with a full stop, unless they end in a stop of their own. */
    public static String stopped(String words) {
        return words.matches("(?s).*[.?!][’”'\"]?") ? words : words + ".";
    }
}
