package uk.inspectionalerts.grading.milestone;

import java.util.Locale;
import java.util.Set;

/** What can be news in an inspection's grades, the weightiest first. */
public enum MilestoneType {
    /** Overall effectiveness is inadequate and was not. */
    INTO_INADEQUATE,
    /** Overall effectiveness was inadequate and no longer is. */
    OUT_OF_INADEQUATE,
    /** Overall effectiveness was outstanding and is lower now. */
    LOST_OUTSTANDING,
    /** The authority's first outstanding overall grade in the framework family, ranked among those of all authorities. */
    ORDINAL_OUTSTANDING,
    /** The first of its region to be outstanding overall in the family. */
    FIRST_IN_REGION,
    /** The first of a listed group to be outstanding overall in the family. */
    FIRST_IN_GROUP,
    /** Every printed area, and overall effectiveness where it is printed, is outstanding. */
    ALL_AREAS_OUTSTANDING,
    /** Overall effectiveness rose at least two steps from one overall grade to the next. */
    STRAIGHT_TO,
    /** Overall effectiveness is outstanding and was so at the inspection before. */
    RETAINED_OUTSTANDING,
    /** No authority has more outstanding overall grades in a row today, and they are three or more. */
    LONGEST_RUN,
    /** Alone in its region with an outstanding overall grade. */
    ONLY_IN_REGION,
    /** The authority is outstanding overall, and so many are. */
    OUTSTANDING_NOW,
    /** The share of authorities that are outstanding overall reached a tenth, fifth, quarter, third or half. */
    SHARE_PASSED,
    /** The region has no inadequate authority any more. */
    LAST_IN_REGION_OUT_OF_INADEQUATE,
    /** The first inspection of an authority that was formed since 2013. */
    FIRST_INSPECTION,
    /** The overall grade is above every earlier one. */
    BEST_EVER,
    /** Every printed grade is good or better, for the first time. */
    ALL_GOOD_OR_BETTER,
    /** Published on the first day of reports under a version of the framework. */
    FIRST_UNDER_FRAMEWORK,
    /** A grade is lower than the one that it is compared with. */
    DECLINED,
    /** A grade is higher than the one that it is compared with. */
    IMPROVED,
    /** Areas are above the overall grade. */
    AREA_ABOVE_OVERALL,
    /** Areas are two steps or more from the overall grade, or from each other where none is printed. */
    SPLIT_PROFILE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The name in events and tables. */
    public String code() {
        return code;
    }

    /** The smaller news that this one says as well, of the same inspection and area. A decline is never among them for a rise. */
    public Set<MilestoneType> implied() {
        return switch (this) {
            case OUT_OF_INADEQUATE, STRAIGHT_TO -> Set.of(IMPROVED);
            case INTO_INADEQUATE, LOST_OUTSTANDING -> Set.of(DECLINED);
            case ALL_AREAS_OUTSTANDING -> Set.of(ALL_GOOD_OR_BETTER);
            default -> Set.of();
        };
    }
}
