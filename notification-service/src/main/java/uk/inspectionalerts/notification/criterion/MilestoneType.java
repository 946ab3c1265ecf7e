package uk.inspectionalerts.notification.criterion;

import static uk.inspectionalerts.notification.criterion.Severity.CRITICAL;
import static uk.inspectionalerts.notification.criterion.Severity.NOTABLE;
import static uk.inspectionalerts.notification.criterion.Severity.ROUTINE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A type of milestone that can be subscribed, how severe it is, and what a council does that reaches it. */
public enum MilestoneType {
    ORDINAL_OUTSTANDING(NOTABLE, "becomes", "outstanding for the first time under a framework"),
    OUTSTANDING_NOW(ROUTINE, "is", "outstanding"),
    ALL_AREAS_OUTSTANDING(NOTABLE, "is", "outstanding in every area"),
    FIRST_IN_REGION(NOTABLE, "is", "the first in its region to be outstanding"),
    ONLY_IN_REGION(NOTABLE, "is", "the only one in its region that is outstanding"),
    FIRST_IN_GROUP(NOTABLE, "is", "the first of a group to be outstanding"),
    BEST_EVER(NOTABLE, "gets", "its best overall grade in the record"),
    FIRST_INSPECTION(ROUTINE, "has", "its first graded inspection"),
    RETAINED_OUTSTANDING(ROUTINE, "stays", "outstanding"),
    IMPROVED(NOTABLE, "improves", ""),
    DECLINED(NOTABLE, "declines", ""),
    INTO_INADEQUATE(CRITICAL, "becomes", "inadequate"),
    OUT_OF_INADEQUATE(CRITICAL, "stops being", "inadequate"),
    STRAIGHT_TO(NOTABLE, "rises", "two grades or more at once"),
    LOST_OUTSTANDING(CRITICAL, "stops being", "outstanding"),
    ALL_GOOD_OR_BETTER(ROUTINE, "is", "good or better in every area for the first time"),
    SPLIT_PROFILE(ROUTINE, "has", "grades far apart"),
    AREA_ABOVE_OVERALL(ROUTINE, "has", "an area graded above overall"),
    FIRST_UNDER_FRAMEWORK(ROUTINE, "is", "among the first under a framework"),
    SHARE_PASSED(ROUTINE, "takes", "the share of outstanding authorities past a mark"),
    LAST_IN_REGION_OUT_OF_INADEQUATE(NOTABLE, "is", "the last in its region to stop being inadequate"),
    LONGEST_RUN(NOTABLE, "has", "the longest run of outstanding grades");

    private final Severity severity;
    private final String verb;
    private final String object;

    MilestoneType(Severity severity, String verb, String object) {
        this.severity = severity;
        this.verb = verb;
        this.object = object;
    }

    /** The type of that code in the events; empty for one that is not known here. */
    public static Optional<MilestoneType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    /** The name in interfaces: {@code into_inadequate}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Severity severity() {
        return severity;
    }

    /** "becomes". */
    String verb() {
        return verb;
    }

    /** What follows the verb: "inadequate"; perhaps nothing. */
    String object() {
        return object;
    }

    /** Whether it can be of one area, and not only of the whole. */
    boolean canBeOfAnArea() {
        return switch (this) {
            case IMPROVED, DECLINED, SPLIT_PROFILE, AREA_ABOVE_OVERALL -> true;
            default -> false;
        };
    }
}
