package uk.inspectionalerts.notification.briefing;

/**
 * One of the minister's lines.
 *
 * @param words whole sentences
 * @param more what the general notice tells beside them, to be linked; may be empty
 */
public record MinisterLine(String words, String more) {

    static MinisterLine of(String words) {
        return new MinisterLine(words, "");
    }
}
