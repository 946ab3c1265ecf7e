package uk.inspectionalerts.grading.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers and ranks, in words up to ninety-nine and in figures. */
final class NumberWords {

    private static final List<String> NUMBERS = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> PLACES = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private static final Map<String, Integer> CARDINALS = values(NUMBERS, "");
    private static final Map<String, Integer> ORDINALS = values(PLACES, "th");

    /** A number, to stand in a pattern of lower-case words. */
    static final String NUMBER = "(?:\\d{1,4}|" + alternatives(CARDINALS) + ")\\b";

    /** A rank. */
    static final String PLACE = "(?:\\d{1,4}(?:st|nd|rd|th)|" + alternatives(ORDINALS) + ")\\b";

    private static final Pattern FIGURES = Pattern.compile("(\\d+)(?:st|nd|rd|th)?");

    private NumberWords() {}

    /** The value of a number or rank that matches one of the patterns. */
    static int value(String words) {
        var figures = FIGURES.matcher(words);
        if (figures.matches()) {
            return Integer.parseInt(figures.group(1));
        }
        return CARDINALS.getOrDefault(words, ORDINALS.getOrDefault(words, 0));
    }

    private static Map<String, Integer> values(List<String> small, String ending) {
        Map<String, Integer> values = new HashMap<>();
        for (int i = 0; i < small.size(); i++) {
            values.put(small.get(i), i + 1);
        }
        for (int i = 0; i < TENS.size(); i++) {
            int tens = (i + 2) * 10;
            String whole = ending.isEmpty() ? TENS.get(i) : TENS.get(i).replaceFirst("y$", "ie") + ending;
            values.put(whole, tens);
            for (int unit = 1; unit < 10; unit++) {
                values.put(TENS.get(i) + " " + small.get(unit - 1), tens + unit);
            }
        }
        return Map.copyOf(values);
    }

    /** The longest first, so that "twenty one" is not read as "twenty". */
    private static String alternatives(Map<String, Integer> values) {
        return values.keySet().stream()
                .sorted((one, other) -> other.length() - one.length())
                .collect(Collectors.joining("|"));
    }
}
