package uk.inspectionalerts.grading.quotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * What stands between quotation marks in one paragraph. Marks inside a quotation belong to it. One that is not closed runs to the next that
 * opens, or to the end of the paragraph, as in a statement of several paragraphs that opens each anew. Takes time in proportion to
 * the paragraph, however its marks are strewn.
 */
final class QuotationMarks {

    private static final int NONE = -1;

    /** A single mark is an apostrophe more often than not. */
    private static final int FEWEST_WORDS_IN_SINGLE_MARKS = 3;

    private final String text;
    private final int[] closing;

    private QuotationMarks(String paragraph) {
        text = paragraph;
        closing = closing(paragraph);
    }

    /** The quotations of a paragraph, in order, without their marks. */
    static List<String> quotedIn(String paragraph) {
        return new QuotationMarks(paragraph).quoted();
    }

    private List<String> quoted() {
        List<String> quoted = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (opensDouble(at)) {
                int end = closing[at] == NONE ? nextOpening(at + 1) : closing[at];
                quoted.add(text.substring(at + 1, end));
                at = closing[at] == NONE ? end : end + 1;
            } else if (opensSingle(at)) {
                int end = singleClosing(at);
                if (end != NONE && Word.of(text.substring(at + 1, end)).size() >= FEWEST_WORDS_IN_SINGLE_MARKS) {
                    quoted.add(text.substring(at + 1, end));
                    at = end;
                }
                at++;
            } else {
                at++;
            }
        }
        return quoted;
    }

    private boolean opensDouble(int at) {
        return text.charAt(at) == '“' || (text.charAt(at) == '"' && closing[at] != at);
    }

    private int nextOpening(int from) {
        int at = from;
        while (at < text.length() && !opensDouble(at)) {
            at++;
        }
        return at;
    }

    /** For each opening double mark the one that closes it; a straight mark that closes is its own. */
    private static int[] closing(String text) {
        int[] closing = new int[text.length()];
        Arrays.fill(closing, NONE);
        Deque<Integer> open = new ArrayDeque<>();
        int straight = NONE;
        for (int at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '“' -> open.push(at);
                case '”' -> {
                    if (!open.isEmpty()) {
                        closing[open.pop()] = at;
                    }
                }
                case '"' -> {
                    if (straight == NONE) {
                        straight = at;
                    } else {
                        closing[straight] = at;
                        closing[at] = at;
                        straight = NONE;
                    }
                }
                default -> {}
            }
        }
        return closing;
    }

    private boolean opensSingle(int at) {
        char mark = text.charAt(at);
        return (mark == '‘' || mark == '\'')
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && at + 1 < text.length()
                && (Character.isLetterOrDigit(text.charAt(at + 1)) || "[…".indexOf(text.charAt(at + 1)) >= 0);
    }

    /** A mark behind an "s" may be that of a plural ("families’ needs"), so another one is preferred. */
    private int singleClosing(int open) {
        int behindS = NONE;
        for (int at = open + 1; at < text.length() && !opensSingle(at); at++) {
            if (closesSingle(at)) {
                if (text.charAt(at - 1) != 's') {
                    return at;
                }
                behindS = at;
            }
        }
        return behindS;
    }

    private boolean closesSingle(int at) {
        char mark = text.charAt(at);
        return (mark == '’' || mark == '\'')
                && !Character.isWhitespace(text.charAt(at - 1))
                && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }
}
