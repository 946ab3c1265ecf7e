package uk.inspectionalerts.notification.criterion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a milestone asks of whoever is responsible. Ordered: each includes those after it. */
public enum Severity {
    /** Of note to whoever follows the subject. */
    ROUTINE,
    /** A change or a first that people will ask about. */
    NOTABLE,
    /** It calls for an answer today: a council becomes or stops being inadequate, or loses outstanding. */
    CRITICAL;

    /** The name in interfaces: {@code critical}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity of that code. */
    public static Optional<Severity> of(String code) {
        return Arrays.stream(values())
                .filter(severity -> severity.code().equals(code))
                .findFirst();
    }

    /** Whether this is as severe as that, or more. */
    public boolean reaches(Severity least) {
        return compareTo(least) >= 0;
    }
}
