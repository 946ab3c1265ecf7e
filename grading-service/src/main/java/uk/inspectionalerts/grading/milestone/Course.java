package uk.inspectionalerts.grading.milestone;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.inspectionalerts.grading.history.Comparison;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Frameworks;
import uk.inspectionalerts.grading.history.History;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Grade;

/**
 * An inspection as its authority's own record places it. The order is that of the inspections, as in {@link History}.
 *
 * @param comparisons its grades beside the earlier ones, in the order of the areas
 * @param earlier the graded inspections before it, the latest first
 * @param run how many outstanding overall grades in a row end with it; any other report ends a run
 * @param runUnder the frameworks of that run
 * @param bestEarlier the highest of the earlier overall grades
 * @param allGoodEarlier whether an earlier report had only grades good or better
 * @param secondaryUpTo whether it or an earlier one is known from a summary only
 */
public record Course(
        Entry entry,
        List<Comparison> comparisons,
        List<Inspection> earlier,
        int run,
        Optional<Frameworks> runUnder,
        Optional<Grade> bestEarlier,
        boolean allGoodEarlier,
        boolean secondaryUpTo) {

    private static final Set<Grade> ONLY_OUTSTANDING = EnumSet.of(Grade.OUTSTANDING);
    private static final Set<Grade> GOOD_OR_BETTER = EnumSet.of(Grade.GOOD, Grade.OUTSTANDING);

    /** The courses of one authority's inspections, by id of the inspection. */
    public static Map<UUID, Course> of(Collection<Entry> ofOneAuthority) {
        Map<UUID, Entry> entries = ofOneAuthority.stream()
                .collect(Collectors.toMap(entry -> entry.inspection().id(), Function.identity()));
        History history =
                new History(ofOneAuthority.stream().map(Entry::inspection).toList());
        Map<UUID, Course> courses = new HashMap<>();
        Optional<Course> before = Optional.empty();
        for (Inspection inspection : history.oldestFirst()) {
            Course course = following(before, entries.get(inspection.id()), history);
            courses.put(inspection.id(), course);
            before = Optional.of(course);
        }
        return courses;
    }

    private static Course following(Optional<Course> before, Entry entry, History history) {
        Inspection inspection = entry.inspection();
        boolean outstanding = inspection.overall().equals(Optional.of(Grade.OUTSTANDING));
        Frameworks family = Frameworks.family(inspection.framework());
        return new Course(
                entry,
                history.comparisons(inspection),
                history.before(inspection),
                outstanding ? before.map(Course::run).orElse(0) + 1 : 0,
                outstanding
                        ? before.flatMap(Course::runUnder).map(family::and).or(() -> Optional.of(family))
                        : Optional.empty(),
                before.flatMap(Course::best),
                before.filter(earlier -> earlier.allGoodEarlier || earlier.allGood())
                        .isPresent(),
                inspection.secondary() || before.filter(Course::secondaryUpTo).isPresent());
    }

    Inspection inspection() {
        return entry.inspection();
    }

    /** Whether every printed grade is good or better; one that was printed as not judged is not. */
    boolean allGood() {
        return GOOD_OR_BETTER.containsAll(inspection().grades().values());
    }

    /** Whether every printed grade is outstanding. */
    boolean allOutstanding() {
        return ONLY_OUTSTANDING.containsAll(inspection().grades().values());
    }

    boolean outstanding() {
        return run > 0;
    }

    /** The overall grade, where one is printed that stands on the scale. */
    Optional<Grade> overall() {
        return inspection().overall().filter(Grade::comparable);
    }

    /** The overall grade beside the previous one. */
    Optional<Comparison> overallCompared() {
        for (Comparison comparison : comparisons) {
            if (comparison.area() == Area.OVERALL_EFFECTIVENESS) {
                return Optional.of(comparison);
            }
        }
        return Optional.empty();
    }

    Frameworks family() {
        return Frameworks.family(inspection().framework());
    }

    Terms own() {
        return Terms.own(family(), inspection().publishedOn(), inspection().secondary());
    }

    private Optional<Grade> best() {
        return overall()
                .filter(grade -> bestEarlier
                        .map(earlier -> grade.stepsFrom(earlier).orElse(0) > 0)
                        .orElse(true))
                .or(() -> bestEarlier);
    }
}
