package uk.inspectionalerts.grading.filing;

import java.util.Locale;

/** How far a document has come. */
public enum Status {
    /** Its grades are certain. */
    GRADED,
    /** Of a kind that carries no grades. */
    UNGRADED,
    /** Held for a person. */
    REVIEW,
    /** Withdrawn by its publisher. */
    WITHDRAWN;

    /** The name in events and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that name; throws {@link IllegalArgumentException} for any other word. */
    public static Status ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
