package uk.inspectionalerts.notification.event;

import java.util.regex.Pattern;

/** Text from a document of unknown origin, made fit for a header, a page and a line of plain text. */
final class PrintedText {

    private static final Pattern BREAK = Pattern.compile("[\\p{Cc}\\p{Zs}\\p{Zl}\\p{Zp}]+");
    /** Invisible: direction overrides, zero-width characters, soft hyphens, lone surrogates, private use. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

    private PrintedText() {}

    /** The same words on one line, without control, direction and other invisible characters. */
    static String clean(String text) {
        return INVISIBLE
                .matcher(BREAK.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
    }
}
