package uk.inspectionalerts.grading.judgement;

import java.util.Set;

/** The inspection framework under which a report was written, read from its layout and never from a date. */
public enum Framework {
    /** Inspection of local authority children's services with four judgements (printed to the end of 2022). */
    ILACS_V1,
    /** The same with care leavers judged by themselves: five judgements (from January 2023). */
    ILACS_V2,
    /** The same without overall effectiveness (inspections from April 2026). */
    ILACS_V3,
    /** The single inspection framework (November 2013 to 2018). */
    SIF,
    /** Any other layout, older or unknown. */
    OTHER;

    /** The name in events and tables. */
    public String code() {
        return name();
    }

    /**
     * The framework that judges exactly these areas of a council, whatever its layout; {@link #OTHER} where none does. Who has
     * only the areas must still ask for the inspection dates: {@link #ILACS_V3} is also what remains of {@link #ILACS_V2} without
     * its overall grade.
     */
    public static Framework judging(Set<Area> areas) {
        return Layout.judging(areas).map(Layout::framework).orElse(OTHER);
    }

    /** Whether this is one of the versions of the inspection of local authority children's services. */
    public boolean ilacs() {
        return switch (this) {
            case ILACS_V1, ILACS_V2, ILACS_V3 -> true;
            case SIF, OTHER -> false;
        };
    }
}
