package uk.inspectionalerts.ingest.structure.layout;

import java.text.Normalizer;
import java.util.List;

/** Makes plain text of what is printed: ligatures, odd blanks, control characters and words broken at a line's end. */
public final class Mending {
    private Mending() {}

    /** One line of clean text: ligatures spelt out, every kind of blank a single one, nothing that cannot be seen. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean blank = false;
        int index = 0;
        while (index < text.length()) {
            int letter = text.codePointAt(index);
            index += Character.charCount(letter);
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                blank = clean.length() > 0;
                continue;
            }
            if (isInvisible(letter)) {
                continue;
            }
            if (blank) {
                clean.append(' ');
                blank = false;
            }
            if (letter >= 0xFB00 && letter <= 0xFB06) {
                clean.append(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC));
            } else {
                clean.appendCodePoint(letter);
            }
        }
        return clean.toString();
    }

    private static boolean isInvisible(int letter) {
        int type = Character.getType(letter);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
    }

    /** The text of lines that belong together, joined and clean. */
    static String paragraph(List<TextLine> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> join(text, line.text()));
        return clean(text.toString());
    }

    /** Joins the text of a line to what comes before it in the same paragraph. */
    public static void join(StringBuilder text, String line) {
        int last = text.length() - 1;
        if (last < 0) {
            text.append(line);
        } else if (text.charAt(last) == '\u00ad') {
            text.setLength(last);
            text.append(line);
        } else if (last > 0
                && text.charAt(last) == '-'
                && Character.isLetterOrDigit(text.charAt(last - 1))
                && !line.matches("(and|or|to)\\b.*")) {
            text.append(line);
        } else {
            text.append(' ').append(line);
        }
    }
}
