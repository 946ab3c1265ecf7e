package uk.inspectionalerts.grading.claim;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a claim while they are read: what was understood is taken out, and what is left at the end was not. Words are parted by one
 * blank each; hyphens, apostrophes and other punctuation part words.
 */
final class Unread {

    /** Stands for each letter that was taken out, so that what was apart stays apart. */
    private static final String TAKEN = "_";

    private String written;
    private String plain;

    Unread(String text) {
        written = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replace("&", " and ")
                .replace("%", " percent ")
                .replaceAll("(?<=\\d),(?=\\d{3}\\b)", "")
                .replaceAll("(?<!\\d)\\.|\\.(?!\\d)", " ")
                .replaceAll("[^\\p{L}\\p{N}.]+", " ")
                .strip();
        plain = lower(written);
    }

    /** Takes the first words that match, which are in lower case. */
    Optional<MatchResult> take(Pattern words) {
        Matcher found = words.matcher(plain);
        if (!found.find()) {
            return Optional.empty();
        }
        takeOut(found.start(), found.end());
        return Optional.of(found.toMatchResult());
    }

    /** Takes all words that match. */
    List<MatchResult> takeAll(Pattern words) {
        List<MatchResult> taken = new ArrayList<>();
        for (Optional<MatchResult> next = take(words); next.isPresent(); next = take(words)) {
            taken.add(next.get());
        }
        return taken;
    }

    /** Takes words by their place, the last one included. */
    void take(int firstWord, int lastWord) {
        List<String> words = words();
        int from = words.subList(0, firstWord).stream()
                .mapToInt(word -> word.length() + 1)
                .sum();
        int to = from + String.join(" ", words.subList(firstWord, lastWord + 1)).length();
        takeOut(from, to);
    }

    /** As written, what is left of these words first. */
    Optional<String> left(Pattern words) {
        Matcher found = words.matcher(plain);
        return found.find() ? Optional.of(written.substring(found.start(), found.end())) : Optional.empty();
    }

    /** The same, of words told by their capitals too. */
    Optional<String> leftAsWritten(Pattern words) {
        Matcher found = words.matcher(written);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    List<String> words() {
        return List.of(written.split(" "));
    }

    /** Whether names can be told by their capitals. */
    boolean capitalised() {
        return !written.equals(plain);
    }

    private void takeOut(int from, int to) {
        String taken = TAKEN.repeat(to - from);
        written = written.substring(0, from) + taken + written.substring(to);
        plain = plain.substring(0, from) + taken + plain.substring(to);
    }

    /** Letter by letter, so that places stay the same. */
    private static String lower(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.length() == text.length()
                ? lower
                : text.chars()
                        .map(Character::toLowerCase)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
