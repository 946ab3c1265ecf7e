package uk.inspectionalerts.checks.streaming;

import java.util.Locale;

/** An overall grade that the reports of a stream print. Not inadequate: that is told in a lane of its own. */
enum Grade {
    OUTSTANDING("Outstanding"),
    GOOD("Good"),
    REQUIRES_IMPROVEMENT("Requires improvement to be good");

    private final String printed;

    Grade(String printed) {
        this.printed = printed;
    }

    /** As a report prints it. */
    String printed() {
        return printed;
    }

    /** As an alert tells it. */
    String told() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
