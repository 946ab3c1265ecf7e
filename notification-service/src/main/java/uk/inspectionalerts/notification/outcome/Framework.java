package uk.inspectionalerts.notification.outcome;

/** The rules under which an inspection was made. */
public enum Framework {
    /** Four judgements, to 2022. */
    ILACS_V1("ILACS"),
    /** Five judgements, from 2023. */
    ILACS_V2("ILACS"),
    /** No overall effectiveness, from 2026. */
    ILACS_V3("ILACS"),
    /** The single inspection framework, 2013 to 2018. */
    SIF("SIF"),
    /** Anything else, such as the frameworks before 2013. */
    OTHER("other framework");

    private final String family;

    Framework(String family) {
        this.family = family;
    }

    /** The framework in the words of an alert, the same for all its versions: "ILACS". */
    public String family() {
        return family;
    }

    /** Whether both are versions of one framework. */
    public boolean sameFamily(Framework other) {
        return family.equals(other.family);
    }
}
