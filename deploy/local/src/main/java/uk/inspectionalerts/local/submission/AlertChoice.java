package uk.inspectionalerts.local.submission;

import java.util.Locale;

/** Whether subscribers are to hear of a document that is handed in. */
public enum AlertChoice {
    /** It is news. */
    ALWAYS,
    /** It is history. */
    NEVER;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
