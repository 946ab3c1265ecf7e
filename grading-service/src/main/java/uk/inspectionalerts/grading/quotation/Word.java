package uk.inspectionalerts.grading.quotation;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A word of a text, for comparing two texts that were set by different hands.
 *
 * @param plain as it is compared: one form of apostrophe, no ligature, no soft hyphen and no mark of direction
 * @param from where it begins in its text
 * @param to where it ends, exclusive
 */
record Word(String plain, int from, int to) {

    private static final String LETTERS = "[\\p{L}\\p{N}\\p{M}\\p{Cf}]+";

    /** A hyphen, a dash and any other punctuation parts words and is none; a sign that is read aloud is one. */
    private static final Pattern WORD =
            Pattern.compile(LETTERS + "(?:['’ʼ]" + LETTERS + "|(?<=\\d)[.,](?=\\d)" + LETTERS + ")*+|[%£&]");

    /** The words of a text, in order. */
    static List<Word> of(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> new Word(plain(found.group()), found.start(), found.end()))
                .filter(word -> !word.plain.isEmpty())
                .toList();
    }

    /** As it is written in the text that it is a word of. */
    String in(String text) {
        return text.substring(from, to);
    }

    /** The same with a small first letter: a quotation may begin in the middle of a sentence, or make one of its own. */
    String small() {
        return withFirst(Character.toLowerCase(plain.codePointAt(0)));
    }

    /** The same with a capital. */
    String capital() {
        return withFirst(Character.toUpperCase(plain.codePointAt(0)));
    }

    private String withFirst(int letter) {
        return Character.toString(letter) + plain.substring(plain.offsetByCodePoints(0, 1));
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[’ʼ]", "'");
    }
}
