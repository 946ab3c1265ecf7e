package uk.inspectionalerts.notification.digest;

import uk.inspectionalerts.notification.criterion.Severity;

/** How often a subscriber wants to be told. */
public enum Frequency {
    IMMEDIATE("at once"),
    DAILY("every day at 08:30"),
    WEEKLY("every Monday at 08:30"),
    /** At once when it is critical, and the rest weekly. */
    IMMEDIATE_WHEN_CRITICAL("at once if it is critical, else every Monday at 08:30,");

    private final String words;

    Frequency(String words) {
        this.words = words;
    }

    /** How soon news of that severity is told. */
    public Pace pace(Severity severity) {
        return switch (this) {
            case IMMEDIATE -> Pace.AT_ONCE;
            case DAILY -> Pace.DAILY;
            case WEEKLY -> Pace.WEEKLY;
            case IMMEDIATE_WHEN_CRITICAL -> severity == Severity.CRITICAL ? Pace.AT_ONCE : Pace.WEEKLY;
        };
    }

    /** In plain English, after "Tell me"; times are those of Europe/London. */
    public String inWords() {
        return words;
    }
}
