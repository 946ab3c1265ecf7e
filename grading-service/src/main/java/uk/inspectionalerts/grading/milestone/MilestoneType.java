package uk.inspectionalerts.grading.milestone;

import java.util.Locale;

/** What an inspection's grades can mean beside the authority's earlier ones. */
public enum MilestoneType {
    /** Overall effectiveness is outstanding and was so at the inspection before. */
    RETAINED_OUTSTANDING,
    /** Overall effectiveness was inadequate and no longer is. */
    OUT_OF_INADEQUATE,
    /** Overall effectiveness is inadequate and was not. */
    INTO_INADEQUATE,
    /** Every printed area, and overall effectiveness where it is printed, is outstanding. */
    ALL_AREAS_OUTSTANDING,
    /** A grade is higher than the one that it is compared with. */
    IMPROVED,
    /** A grade is lower than the one that it is compared with. */
    DECLINED;

    /** The name in events and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
