package uk.inspectionalerts.notification.auditing;

import java.util.Locale;

/** What can happen to a subscription or to a person. */
public enum Happening {
    SUBSCRIBED,
    CONFIRMED,
    CHANGED,
    HANDED_OVER,
    ENDED,
    EXPORTED,
    ERASED,
    ADDRESS_DROPPED;

    /** The word in the database and in interfaces: {@code handed_over}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
