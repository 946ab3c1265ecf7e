package uk.inspectionalerts.notification.event;

import java.util.regex.Pattern;

/** Text from a document of unknown origin, made fit for a header, a page, an office document and a line of plain text. */
final class PrintedText {

    private static final Pattern BREAK = Pattern.compile("[\\p{Cc}\\p{Zs}\\p{Zl}\\p{Zp}]+");
    /** Invisible: direction overrides, zero-width characters, soft hyphens, lone surrogates, private use. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

    /** More than any sentence, heading or name has. */
    private static final int LONGEST = 2_000;

    private static final String CUT = " … [cut here; continues in the report]";

    private PrintedText() {}

    /** The same words on one line, without control, direction and other invisible characters; what is too long is cut. */
    static String clean(String text) {
        String words = INVISIBLE
                .matcher(BREAK.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
        if (words.length() <= LONGEST) {
            return words;
        }
        boolean halfCharacter = Character.isHighSurrogate(words.charAt(LONGEST - 1));
        return words.substring(0, halfCharacter ? LONGEST - 1 : LONGEST) + CUT;
    }
}
