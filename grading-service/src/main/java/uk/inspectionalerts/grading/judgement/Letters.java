package uk.inspectionalerts.grading.judgement;

import java.util.regex.Pattern;

/**
 * The letters of a text and nothing else, in lower case. Extraction puts blanks inside words ("Requir es improvement") and
 * reports differ in stops, colons and capitals, so wordings that are compared as a whole are compared by their letters.
 */
final class Letters {

    private Letters() {}

    static String of(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isLetter(character)) {
                letters.append(Character.toLowerCase(character));
            }
        }
        return letters.toString();
    }

    /** A pattern for this wording that lets blanks stand, or be missing, anywhere between its letters. */
    static Pattern loosely(String wording) {
        return Pattern.compile(
                String.join("\\s*", Letters.of(wording).split("")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The end of a text that holds this many letters, from the first of them on. */
    static int lastLetters(String text, int count) {
        int at = text.length();
        for (int left = count; left > 0; at--) {
            if (Character.isLetter(text.charAt(at - 1))) {
                left--;
            }
        }
        return at;
    }
}
