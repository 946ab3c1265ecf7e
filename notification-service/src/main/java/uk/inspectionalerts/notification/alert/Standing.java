package uk.inspectionalerts.notification.alert;

import java.util.Locale;

/** Whether an alert may be sent. */
public enum Standing {
    /** It may: nobody has to approve it, or somebody has approved what it tells. */
    CLEARED,
    /** A named person is to approve what it tells, for the first time or since that has changed. */
    WAITING,
    /** A named person will not have it sent as it is. It can be approved all the same later. */
    REFUSED,
    /** There is no longer anything for it to tell. */
    OVERTAKEN;

    /** The name in interfaces: {@code waiting}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
