package uk.inspectionalerts.notification.collecting;

import java.util.Locale;

/** Why alerts are told together. */
public enum DigestKind {
    /** The person wants them at a fixed time. */
    SLOT,
    /** They came shortly upon another message. */
    GROUP;

    /** The name in the database: {@code slot}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
