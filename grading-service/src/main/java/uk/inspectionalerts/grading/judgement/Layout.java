package uk.inspectionalerts.grading.judgement;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a framework lays out its judgements. A new framework is a new row here, with its labels in {@link AreaWording}.
 *
 * @param table the areas of its judgement table
 * @param headline whether a sentence above the table states the overall grade
 * @param improvements the headings, by their letters, under which it lists what needs to improve
 */
record Layout(Framework framework, Set<Area> table, boolean headline, Pattern improvements) {

    /** Headings, by their letters, of a list in the inspections and letters since 2018: "What needs to improve in Anytown?" */
    static final Pattern WHAT_NEEDS_TO_IMPROVE = Pattern.compile(
            "whatneedstoimprove(?:in.{1,80}|further)?|whatdoes.{1,80}needtoimprove|areas?forimprovement");

    private static final Pattern RECOMMENDATIONS = Pattern.compile(
            "recommendations|whatdoes.{1,80}needtoimprove|priorityandimmediateaction|areasforimprovement");

    private static final List<Layout> ALL = List.of(
            new Layout(
                    Framework.ILACS_V1,
                    EnumSet.of(
                            Area.LEADERS,
                            Area.HELP_AND_PROTECTION,
                            Area.CHILDREN_IN_CARE_AND_CARE_LEAVERS,
                            Area.OVERALL_EFFECTIVENESS),
                    false,
                    WHAT_NEEDS_TO_IMPROVE),
            new Layout(
                    Framework.ILACS_V2,
                    EnumSet.of(
                            Area.LEADERS,
                            Area.HELP_AND_PROTECTION,
                            Area.CHILDREN_IN_CARE,
                            Area.CARE_LEAVERS,
                            Area.OVERALL_EFFECTIVENESS),
                    false,
                    WHAT_NEEDS_TO_IMPROVE),
            new Layout(
                    Framework.ILACS_V3,
                    EnumSet.of(Area.LEADERS, Area.HELP_AND_PROTECTION, Area.CHILDREN_IN_CARE, Area.CARE_LEAVERS),
                    false,
                    WHAT_NEEDS_TO_IMPROVE),
            new Layout(
                    Framework.SIF,
                    EnumSet.of(
                            Area.HELP_AND_PROTECTION,
                            Area.LOOKED_AFTER_CHILDREN,
                            Area.ADOPTION,
                            Area.CARE_LEAVERS,
                            Area.LEADERSHIP_MANAGEMENT_GOVERNANCE),
                    true,
                    RECOMMENDATIONS));

    /** The layout whose table has exactly these areas. */
    static Optional<Layout> of(Set<Area> areas) {
        return ALL.stream().filter(layout -> layout.table().equals(areas)).findFirst();
    }

    /** The layout that grades exactly these areas, in its table or in its headline. */
    static Optional<Layout> judging(Set<Area> areas) {
        return ALL.stream().filter(layout -> layout.judged().equals(areas)).findFirst();
    }

    private Set<Area> judged() {
        Set<Area> judged = EnumSet.copyOf(table);
        if (headline) {
            judged.add(Area.OVERALL_EFFECTIVENESS);
        }
        return judged;
    }
}
