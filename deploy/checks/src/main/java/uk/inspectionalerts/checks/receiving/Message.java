package uk.inspectionalerts.checks.receiving;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message that a reader received; each copy is one.
 *
 * @param to the reader
 * @param id the same in each copy
 * @param about the address of the report; empty if it is about none
 * @param grade the overall grade that it tells, as {@code requires improvement}; empty if it tells none
 */
public record Message(String to, String id, Kind kind, URI about, String grade) {

    private static final Pattern ABOUT = Pattern.compile("https://reports\\.example/\\d+");
    private static final Pattern GRADE =
            Pattern.compile(": (outstanding|good|requires improvement|inadequate)\\b[^:]*$");

    /** What it is, by the first word of its subject. */
    public enum Kind {
        NEWS,
        CORRECTION,
        WITHDRAWAL;

        private static Kind of(String subject) {
            if (subject.startsWith("Correction:")) {
                return CORRECTION;
            }
            return subject.startsWith("Withdrawn:") ? WITHDRAWAL : NEWS;
        }
    }

    static Message read(String to, String id, String subject, String text) {
        return new Message(
                to, id, Kind.of(subject), URI.create(first(ABOUT, 0, text)), first(GRADE, 1, subject.strip()));
    }

    /** What the pattern finds first; empty if it finds nothing. */
    static String first(Pattern pattern, int group, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(group) : "";
    }
}
