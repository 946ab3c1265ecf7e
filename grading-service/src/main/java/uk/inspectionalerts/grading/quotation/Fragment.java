package uk.inspectionalerts.grading.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a draft prints between quotation marks.
 *
 * @param text its words as the draft has them, on one line
 * @param parts the stretches between ellipses and insertions, each of which claims to be verbatim
 * @param insertions what stands in square brackets: words of the draft's writer
 */
public record Fragment(String text, List<String> parts, List<String> insertions) {

    /** A letter whose case was changed: "[t]he". */
    private static final Pattern OTHER_CASE = Pattern.compile("(?<!\\p{L})\\[(\\p{L})](?=\\p{L})");

    private static final String ELLIPSIS = "…|\\.(?:\\s?\\.){2,}+";
    private static final Pattern GAP =
            Pattern.compile("\\[\\s*+(?:" + ELLIPSIS + ")\\s*+]|" + ELLIPSIS + "|\\[([^\\[\\]]*+)]");

    public Fragment {
        parts = List.copyOf(parts);
        insertions = List.copyOf(insertions);
    }

    static Fragment of(String quoted) {
        String text = quoted.replaceAll("\\s+", " ").strip();
        List<String> parts = new ArrayList<>();
        List<String> insertions = new ArrayList<>();
        String words = OTHER_CASE.matcher(text).replaceAll("$1");
        Matcher gap = GAP.matcher(words);
        int from = 0;
        while (gap.find()) {
            parts.add(words.substring(from, gap.start()).strip());
            if (gap.group(1) != null) {
                insertions.add(gap.group(1).strip());
            }
            from = gap.end();
        }
        parts.add(words.substring(from).strip());
        parts.removeIf(part -> Word.of(part).isEmpty());
        return new Fragment(text, parts, insertions);
    }

    int words() {
        return parts.stream().mapToInt(part -> Word.of(part).size()).sum();
    }
}
