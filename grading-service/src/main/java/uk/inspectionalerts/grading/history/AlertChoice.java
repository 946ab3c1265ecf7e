package uk.inspectionalerts.grading.history;

import java.util.Locale;

/** What whoever published a report to the system asked for. */
public enum AlertChoice {
    /** Alert when the report is news. */
    AUTO,
    /** Take it in as history. */
    NEVER,
    /** Alert however old it is. */
    ALWAYS;

    /** The choice of that name; throws {@link IllegalArgumentException} for any other word. */
    public static AlertChoice ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
