package uk.inspectionalerts.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The beginning of what a server answered, fit to be kept and shown: at most {@value #LONGEST} characters on one line,
 * with nothing in it that could steer a terminal, a log or a page that reads it from right to left.
 */
public record Excerpt(String text) {

    static final int LONGEST = 500;

    /** Of these bytes, read as UTF-8; what is not becomes a mark in its place. */
    public static Excerpt of(byte[] bytes) {
        String shown = new String(bytes, UTF_8)
                .codePoints()
                .limit(LONGEST)
                .map(character -> isPlain(character) ? character : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new Excerpt(shown.strip());
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
