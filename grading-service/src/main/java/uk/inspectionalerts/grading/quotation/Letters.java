package uk.inspectionalerts.grading.quotation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.inspectionalerts.grading.quotation.Alignment.Stretch;

/** The letters of a report without what parts its words, so that "well-being", "well being" and "wellbeing" are the same. */
final class Letters {

    private final String letters;

    /** Where each word begins, and behind them the end. */
    private final int[] begins;

    Letters(List<Word> words) {
        letters = words.stream().map(Word::plain).collect(Collectors.joining());
        begins = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            begins[i + 1] = begins[i] + words.get(i).plain().length();
        }
    }

    /** The first stretch of whole words from that word on with the letters of these words; the case of the first one may be another. */
    Optional<Stretch> find(List<Word> quoted, int from) {
        String rest = quoted.stream().skip(1).map(Word::plain).collect(Collectors.joining());
        String small = quoted.get(0).small() + rest;
        String capital = quoted.get(0).capital() + rest;
        return first(find(small, from), find(capital, from));
    }

    private static Optional<Stretch> first(Optional<Stretch> one, Optional<Stretch> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().from() <= other.get().from() ? one : other;
    }

    private Optional<Stretch> find(String wanted, int from) {
        int at = letters.indexOf(wanted, begins[from]);
        while (at >= 0) {
            int first = Arrays.binarySearch(begins, at);
            int end = Arrays.binarySearch(begins, at + wanted.length());
            if (first >= 0 && end >= 0) {
                return Optional.of(new Stretch(first, end, 0));
            }
            at = letters.indexOf(wanted, at + 1);
        }
        return Optional.empty();
    }
}
