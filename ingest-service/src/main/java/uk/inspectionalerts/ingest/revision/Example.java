package uk.inspectionalerts.ingest.revision;

import java.util.Optional;

/**
 * A change for people to look at, in short: of a long text only what stands around the first letter that differs.
 *
 * @param before what it said; empty for what was added
 * @param after what it says; empty for what was removed
 */
public record Example(Optional<String> before, Optional<String> after) {

    /** Letters that are shown at most, apart from the signs for what is left out. */
    private static final int LONGEST = 160;

    /** Letters in front of the first difference. */
    private static final int LEAD = 40;

    static Example removed(String words) {
        return new Example(Optional.of(excerpt(words, 0)), Optional.empty());
    }

    static Example added(String words) {
        return new Example(Optional.empty(), Optional.of(excerpt(words, 0)));
    }

    static Example changed(String before, String after) {
        int same = 0;
        while (same < Math.min(before.length(), after.length()) && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        int from = Math.max(0, same - LEAD);
        return new Example(Optional.of(excerpt(before, from)), Optional.of(excerpt(after, from)));
    }

    private static String excerpt(String words, int from) {
        int begin = whole(words, from);
        int end = whole(words, Math.min(words.length(), begin + LONGEST));
        return (begin > 0 ? "\u2026" : "") + words.substring(begin, end) + (end < words.length() ? "\u2026" : "");
    }

    /** The place, moved back where it would cut a letter of two halves. */
    private static int whole(String words, int place) {
        boolean cuts = place > 0 && place < words.length() && Character.isLowSurrogate(words.charAt(place));
        return cuts ? place - 1 : place;
    }
}
