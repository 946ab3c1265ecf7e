package uk.inspectionalerts.notification.criterion;

/** How much a milestone asks of whoever is responsible. Ordered: each includes those after it. */
public enum Severity {
    /** Of note to whoever follows the subject. */
    ROUTINE,
    /** A change or a first that people will ask about. */
    NOTABLE,
    /** It calls for an answer today: a council becomes or stops being inadequate, or loses outstanding. */
    CRITICAL;

    /** Whether this is as severe as that, or more. */
    public boolean reaches(Severity least) {
        return compareTo(least) >= 0;
    }
}
