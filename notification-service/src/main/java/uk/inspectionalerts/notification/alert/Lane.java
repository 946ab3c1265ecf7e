package uk.inspectionalerts.notification.alert;

import uk.inspectionalerts.notification.criterion.Severity;

/** In which order what is due is sent. Ordered: the first goes first, and has workers of its own. */
public enum Lane {
    /** What is critical to ministers, and what corrects what they were told. */
    CRITICAL,
    /** What else ministers are told. */
    MINISTERIAL,
    USUAL;

    /** The lane of that alert on an outcome that is so severe. */
    public static Lane of(Alert alert, Severity severity) {
        if (alert.audience() != Audience.MINISTERIAL) {
            return USUAL;
        }
        return severity == Severity.CRITICAL || alert.meaning().forThoseTold() ? CRITICAL : MINISTERIAL;
    }
}
