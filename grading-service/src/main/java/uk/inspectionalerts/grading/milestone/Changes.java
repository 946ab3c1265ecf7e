package uk.inspectionalerts.grading.milestone;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.history.Comparison;
import uk.inspectionalerts.grading.history.History;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.history.Previous;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Grade;

/**
 * The milestones that need only the authority's own history: what was kept, gained and lost. None counts or ranks authorities.
 */
public final class Changes {

    private final String authority;
    private final Inspection inspection;
    private final History history;

    private Changes(String authority, Inspection inspection, History history) {
        this.authority = authority;
        this.inspection = inspection;
        this.history = history;
    }

    /**
     * The milestones that an inspection reaches, the weightiest first; none for a report under an older framework or a letter.
     *
     * @param authority name of the authority, for the sentences
     */
    public static List<Milestone> reachedBy(String authority, Inspection inspection, History history) {
        return inspection.framework() == Framework.OTHER
                ? List.of()
                : new Changes(authority, inspection, history).all();
    }

    private List<Milestone> all() {
        List<Comparison> comparisons = history.comparisons(inspection);
        Stream<Milestone> overall = comparisons.stream()
                .filter(comparison -> comparison.area() == Area.OVERALL_EFFECTIVENESS)
                .flatMap(comparison -> Stream.of(retained(comparison), outOf(comparison), into(comparison)))
                .flatMap(Optional::stream);
        Stream<Milestone> moved = Stream.concat(
                        comparisons.stream().filter(c -> c.area() == Area.OVERALL_EFFECTIVENESS),
                        comparisons.stream().filter(c -> c.area() != Area.OVERALL_EFFECTIVENESS))
                .flatMap(comparison -> moved(comparison).stream());
        return Stream.of(overall, everyArea().stream(), moved)
                .flatMap(part -> part)
                .toList();
    }

    /** A report without overall effectiveness ends the run, so only the inspection directly before counts. */
    private Optional<Milestone> retained(Comparison overall) {
        return overall.previous()
                .filter(previous -> overall.grade() == Grade.OUTSTANDING && previous.grade() == Grade.OUTSTANDING)
                .filter(previous -> history.before(inspection).get(0).equals(previous.inspection()))
                .map(previous -> overall(
                        MilestoneType.RETAINED_OUTSTANDING,
                        authority + " kept its outstanding grade for overall effectiveness under " + asAt()
                                + "; it was outstanding in " + when(previous)));
    }

    private Optional<Milestone> outOf(Comparison overall) {
        return overall.previous()
                .filter(previous -> overall.grade() != Grade.INADEQUATE && previous.grade() == Grade.INADEQUATE)
                .map(previous -> overall(
                        MilestoneType.OUT_OF_INADEQUATE,
                        authority + " is no longer inadequate: " + Wording.grade(overall.grade())
                                + " for overall effectiveness under " + asAt() + ", after inadequate in "
                                + when(previous)));
    }

    private Optional<Milestone> into(Comparison overall) {
        return overall.previous()
                .filter(previous -> overall.grade() == Grade.INADEQUATE && previous.grade() != Grade.INADEQUATE)
                .map(previous -> overall(
                        MilestoneType.INTO_INADEQUATE,
                        authority + " became inadequate for overall effectiveness under " + asAt() + ", after "
                                + Wording.grade(previous.grade()) + " in " + when(previous)));
    }

    private Optional<Milestone> everyArea() {
        boolean all = !inspection.grades().isEmpty()
                && inspection.grades().values().stream().allMatch(grade -> grade == Grade.OUTSTANDING);
        String sentence = authority + " is outstanding in every area"
                + (inspection.overall().isPresent() ? " and overall" : "")
                + " under " + Wording.version(inspection.framework()) + ", as at "
                + Wording.day(inspection.publishedOn()) + ".";
        return all
                ? Optional.of(
                        Milestone.of(inspection.id(), MilestoneType.ALL_AREAS_OUTSTANDING, Optional.empty(), sentence))
                : Optional.empty();
    }

    private Optional<Milestone> moved(Comparison comparison) {
        int steps = comparison.steps().orElse(0);
        MilestoneType type = steps > 0 ? MilestoneType.IMPROVED : MilestoneType.DECLINED;
        return comparison.previous().filter(previous -> steps != 0).map(previous -> {
            String sentence = authority + (steps > 0 ? " rose " : " fell ") + Wording.steps(steps) + " for "
                    + Wording.area(comparison.area()) + ": " + Wording.grade(comparison.grade()) + " under " + asAt()
                    + ", after " + Wording.grade(previous.grade())
                    + (previous.area() == comparison.area() ? "" : " for " + Wording.area(previous.area())) + " in "
                    + when(previous);
            return Milestone.of(inspection.id(), type, Optional.of(comparison.area()), sentence);
        });
    }

    private Milestone overall(MilestoneType type, String sentence) {
        return Milestone.of(inspection.id(), type, Optional.of(Area.OVERALL_EFFECTIVENESS), sentence);
    }

    private String asAt() {
        return Wording.family(inspection.framework()) + ", as at " + Wording.day(inspection.publishedOn());
    }

    private static String when(Previous previous) {
        return "the report of " + Wording.month(previous.inspection().publishedOn()) + " under "
                + Wording.family(previous.inspection().framework())
                + (previous.likeForLike() ? "." : " (not like for like).");
    }
}
