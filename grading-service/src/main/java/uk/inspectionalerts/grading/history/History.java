package uk.inspectionalerts.grading.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Grade;

/**
 * The graded inspections of one authority, by the day on which they ended. The order is that of the inspections and not of their
 * publication, since the publication date of an old report may be an estimate; so the order of arrival changes nothing.
 * Reports under frameworks before November 2013 and letters do not enter.
 */
public final class History {

    private static final Comparator<Inspection> OLDEST_FIRST = Comparator.comparing(Inspection::end)
            .thenComparing(Inspection::start)
            .thenComparing(Inspection::id);

    private final List<Inspection> oldestFirst;
    private final List<Inspection> newestFirst;

    public History(Collection<Inspection> inspections) {
        oldestFirst = inspections.stream()
                .filter(Inspection::entersHistory)
                .sorted(OLDEST_FIRST)
                .toList();
        newestFirst = new ArrayList<>(oldestFirst);
        Collections.reverse(newestFirst);
    }

    /** The graded inspections, by the day on which they ended. */
    public List<Inspection> oldestFirst() {
        return oldestFirst;
    }

    /** The inspection whose grades stand today. */
    public Optional<Inspection> latest() {
        return newestFirst.stream().findFirst();
    }

    /** The graded inspections before this one, the latest first. */
    public List<Inspection> before(Inspection inspection) {
        int from = 0;
        int to = newestFirst.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (newestFirst.get(middle).before(inspection)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return Collections.unmodifiableList(newestFirst.subList(from, newestFirst.size()));
    }

    /**
     * Each grade of the inspection, in the order of the areas, beside the previous one: that of the latest earlier inspection which printed a
     * grade for the same thing. Overall effectiveness and help and protection are followed through all frameworks, any other area
     * within its family only; an area into which combined care was split is set against combined care. {@code not_judged} and
     * {@code adequate} compare with nothing.
     */
    public List<Comparison> comparisons(Inspection inspection) {
        List<Inspection> earlier = inspection.entersHistory() ? before(inspection) : List.of();
        List<Comparison> comparisons = new ArrayList<>();
        inspection
                .grades()
                .forEach((area, grade) -> comparisons.add(
                        new Comparison(area, grade, previous(inspection.framework(), area, grade, earlier))));
        return Collections.unmodifiableList(comparisons);
    }

    private static Optional<Previous> previous(Framework framework, Area area, Grade grade, List<Inspection> earlier) {
        if (grade.comparable()) {
            for (Inspection candidate : earlier) {
                for (Area namesake : namesakes(framework, area, candidate.framework())) {
                    Grade other = candidate.grades().get(namesake);
                    if (other != null && other.comparable()) {
                        return Optional.of(Previous.of(candidate, namesake, framework));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<Area> namesakes(Framework framework, Area area, Framework earlier) {
        boolean throughAll = area == Area.OVERALL_EFFECTIVENESS || area == Area.HELP_AND_PROTECTION;
        if (!throughAll && framework.ilacs() != earlier.ilacs()) {
            return List.of();
        }
        boolean split = framework.ilacs() && (area == Area.CHILDREN_IN_CARE || area == Area.CARE_LEAVERS);
        return split ? List.of(area, Area.CHILDREN_IN_CARE_AND_CARE_LEAVERS) : List.of(area);
    }
}
