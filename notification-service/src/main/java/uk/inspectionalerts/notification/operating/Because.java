package uk.inspectionalerts.notification.operating;

import uk.inspectionalerts.web.ProblemException;

/** Why an operator does something. */
public record Because(String reason) {

    private static final int LONGEST = 500;

    /** The reason on one line; 422 if there is none, or an address in it. */
    public static String given(String reason) {
        if (reason == null
                || reason.isBlank()
                || reason.length() > LONGEST
                || reason.chars().anyMatch(letter -> letter == '@' || Character.isISOControl(letter))) {
            throw new ProblemException(
                    422,
                    "A reason is needed",
                    "reason is for the record: give 1 to " + LONGEST + " characters on one line, without an address.");
        }
        return reason.strip();
    }
}
