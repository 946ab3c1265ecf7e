package uk.inspectionalerts.notification.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For whom a text is written. */
public enum Audience {
    /** The communications team of the council concerned. */
    COUNCIL,
    /** The minister's private office. */
    MINISTERIAL,
    /** Everybody else: without deadlines, open to read. */
    GENERAL,
    /** Whoever runs the service: hears of each report that is held, and why, and of what is wrong with it. */
    OPERATOR;

    /** The name in interfaces: {@code council}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The audience of that code. */
    public static Optional<Audience> of(String code) {
        return Arrays.stream(values())
                .filter(audience -> audience.code().equals(code))
                .findFirst();
    }
}
