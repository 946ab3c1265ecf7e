package uk.inspectionalerts.grading.milestone;

import java.util.Locale;
import java.util.Set;

/**
 * What can be news in an inspection's grades, the weightiest first, each by its exact rule. In all of them a previous grade is that of the
 * authority's latest earlier inspection which printed a grade for the same, and the steps are inadequate, requires improvement, good and
 * outstanding.
 */
public enum MilestoneType {
    INTO_INADEQUATE("The overall grade is inadequate, and the authority's previous overall grade was above that."),
    OUT_OF_INADEQUATE(
            "The overall grade is above inadequate, and the authority's previous overall grade was inadequate."),
    LOST_OUTSTANDING(
            "The overall grade is below outstanding, and the authority's previous overall grade was outstanding."),
    ORDINAL_OUTSTANDING(
            "It is the authority's first outstanding overall grade in the framework family (SIF, or ILACS in all "
                    + "its versions), placed by publication day among the first ones of all authorities; those of one day "
                    + "share the lowest place."),
    FIRST_IN_REGION("It is the authority's first outstanding overall grade in the framework family, and no other "
            + "authority of its ONS region had one published on an earlier day."),
    FIRST_IN_GROUP("It is the authority's first outstanding overall grade in the framework family, and no other "
            + "authority had one published on an earlier day while it was in the listed group."),
    ALL_AREAS_OUTSTANDING(
            "Every area that the report grades is outstanding, and so is the overall grade where one is printed; "
                    + "the authority's first such report is placed by publication day among those of all authorities under "
                    + "the same version of the framework."),
    STRAIGHT_TO("The overall grade is at least two steps above the authority's previous one; the authority's first "
            + "such rise is placed by publication day among those of all authorities between the same two grades."),
    RETAINED_OUTSTANDING(
            "The authority's latest two or more overall grades are outstanding, all frameworks together and "
                    + "without a report in between that says otherwise or has no overall grade; it is placed by publication "
                    + "day among the authorities by when each first had as many in a row."),
    LONGEST_RUN("The authority has at least three outstanding overall grades in a row, and at the end of the "
            + "publication day no authority has more; those with as many share the place."),
    ONLY_IN_REGION("At the end of the publication day the authority is the only one of its ONS region whose latest "
            + "graded inspection is outstanding overall, out of those of the region whose latest one has an overall "
            + "grade."),
    OUTSTANDING_NOW("At the end of the publication day so many authorities have a latest graded inspection that is "
            + "outstanding overall, out of those whose latest one has an overall grade; for a report under ILACS "
            + "also counting reports under ILACS alone."),
    SHARE_PASSED("With the reports of the publication day the authorities that are outstanding overall rose from below "
            + "a tenth, a fifth, a quarter, a third or a half of those with an overall grade to that share or more, "
            + "and the authority was not among them before."),
    LAST_IN_REGION_OUT_OF_INADEQUATE(
            "The authority's latest overall grade was inadequate before the publication day and is not at its "
                    + "end, when no authority of its ONS region is at inadequate; said from April 2023 on where authorities "
                    + "that were abolished are missing from the record."),
    FIRST_INSPECTION(
            "The authority was formed after the record begins, and the record has no earlier graded inspection of "
                    + "it."),
    BEST_EVER("The overall grade is above every earlier overall grade of the authority in the record, which has at "
            + "least one."),
    ALL_GOOD_OR_BETTER(
            "Every grade that the report prints is good or outstanding, and that is so of no earlier report of "
                    + "the authority in the record, which has at least one."),
    FIRST_UNDER_FRAMEWORK(
            "The report was published on the first day on which any report under this version of the framework "
                    + "was, in all England; all of that day share the place."),
    DECLINED("The grade is below the authority's previous grade for the same: the overall grade and help and "
            + "protection are followed through all frameworks, any other area within its framework family, and "
            + "children in care and care leavers are each set against the two judged together where that came "
            + "before."),
    IMPROVED("The grade is above the authority's previous grade for the same: the overall grade and help and "
            + "protection are followed through all frameworks, any other area within its framework family, and "
            + "children in care and care leavers are each set against the two judged together where that came "
            + "before."),
    AREA_ABOVE_OVERALL("The grade of at least one area is above the overall grade of the same report."),
    SPLIT_PROFILE("The grade of at least one area is two steps or more from the overall grade of the same report or, "
            + "where it prints none, from the grade of another area.");

    private final String code = name().toLowerCase(Locale.ROOT);
    private final String rule;

    MilestoneType(String rule) {
        this.rule = rule;
    }

    /** The name in events and tables. */
    public String code() {
        return code;
    }

    /** The rule by which it is found, as one sentence that anybody can check a claim by. */
    public String rule() {
        return rule;
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
