package uk.inspectionalerts.grading.canary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Findings;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Grade;
import uk.inspectionalerts.grading.judgement.Judgement;
import uk.inspectionalerts.grading.judgement.LeadInspector;
import uk.inspectionalerts.grading.judgement.Period;
import uk.inspectionalerts.grading.judgement.Reading;

/** What the canary's report says, and in what a reading of it is wrong. */
final class WhatItSays {

    private static final Map<Area, Grade> GRADES = Map.of(
            Area.LEADERS, Grade.GOOD,
            Area.HELP_AND_PROTECTION, Grade.REQUIRES_IMPROVEMENT,
            Area.CHILDREN_IN_CARE, Grade.OUTSTANDING,
            Area.CARE_LEAVERS, Grade.GOOD,
            Area.OVERALL_EFFECTIVENESS, Grade.GOOD);
    private static final int PARAGRAPHS = 4;
    private static final int RECOMMENDATIONS = 1;

    private WhatItSays() {}

    /** Each fault in words; empty for the right reading. */
    static List<String> faults(Reading reading) {
        List<String> faults = new ArrayList<>(reading.fold(
                graded -> List.of(),
                ungraded -> List.of("it was taken for a document without grades"),
                held -> held.reasons()));
        Findings findings = reading.findings();
        compare(faults, "framework", Framework.ILACS_V2, findings.framework());
        compare(faults, "grades", new EnumMap<>(GRADES), grades(findings));
        compare(
                faults,
                "first day",
                Optional.of(LocalDate.of(2023, 1, 9)),
                findings.period().map(Period::start));
        compare(
                faults,
                "last day",
                Optional.of(LocalDate.of(2023, 1, 13)),
                findings.period().map(Period::end));
        compare(
                faults,
                "lead inspector",
                Optional.of("Avery Example"),
                findings.leadInspector().map(LeadInspector::name));
        compare(
                faults,
                "recommendations",
                RECOMMENDATIONS,
                findings.recommendations().size());
        compare(faults, "numbered paragraphs", PARAGRAPHS, findings.numberedParagraphs());
        return faults;
    }

    private static Map<Area, Grade> grades(Findings findings) {
        Map<Area, Grade> grades = new EnumMap<>(Area.class);
        for (Judgement judgement : findings.judgements()) {
            grades.put(judgement.area(), judgement.grade());
        }
        return grades;
    }

    private static void compare(List<String> faults, String what, Object printed, Object read) {
        if (!printed.equals(read)) {
            faults.add(what + ": " + read + " was read, " + printed + " is printed");
        }
    }
}
