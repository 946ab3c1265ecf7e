package uk.inspectionalerts.grading.milestone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.history.Comparison;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Frameworks;
import uk.inspectionalerts.grading.history.Previous;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Grade;

/**
 * What was kept, gained and lost beside the authority's own earlier grades. None of it counts or ranks authorities, so it may be said
 * however complete the record is.
 */
public final class Changes {

    private static final String UNSURE = "the grade before rests on a published summary and not on the report itself";

    private final Course course;
    private final String asAt;
    private final List<Milestone> changes = new ArrayList<>();

    private Changes(Course course) {
        this.course = course;
        asAt = Wording.family(course.inspection().framework()) + ", as at "
                + Wording.day(course.inspection().publishedOn());
    }

    /** The changes that an inspection brings, the weightiest first. */
    public static List<Milestone> reachedBy(Course course) {
        return new Changes(course).all();
    }

    private List<Milestone> all() {
        for (Comparison comparison : course.comparisons()) {
            if (comparison.area() == Area.OVERALL_EFFECTIVENESS) {
                comparison.previous().ifPresent(previous -> ofOverall(comparison.grade(), previous));
                moved(comparison);
            }
        }
        everyArea();
        for (Comparison comparison : course.comparisons()) {
            if (comparison.area() != Area.OVERALL_EFFECTIVENESS) {
                moved(comparison);
            }
        }
        changes.sort(Comparator.comparing(Milestone::type));
        return changes;
    }

    private void ofOverall(Grade grade, Previous previous) {
        Grade earlier = previous.grade();
        int steps = grade.stepsFrom(earlier).orElse(0);
        if (course.run() > 1) {
            changes.add(retained(previous));
        }
        if (grade == Grade.INADEQUATE && steps < 0) {
            overall(MilestoneType.INTO_INADEQUATE, previous, " became inadequate", Wording.grade(earlier));
        }
        if (earlier == Grade.INADEQUATE && steps > 0) {
            overall(
                    MilestoneType.OUT_OF_INADEQUATE,
                    previous,
                    " is no longer inadequate: " + Wording.grade(grade),
                    Wording.grade(earlier));
        }
        if (earlier == Grade.OUTSTANDING && steps < 0) {
            overall(
                    MilestoneType.LOST_OUTSTANDING,
                    previous,
                    " lost its outstanding grade: " + Wording.grade(grade),
                    Wording.grade(earlier));
        }
        if (steps >= 2) {
            overall(
                    MilestoneType.STRAIGHT_TO,
                    previous,
                    " rose straight to " + Wording.grade(grade),
                    Wording.grade(earlier));
        }
    }

    private void overall(MilestoneType type, Previous previous, String became, String after) {
        String sentence = course.entry().name() + became + " for overall effectiveness under " + asAt + ", after "
                + after + " in " + report(previous);
        changes.add(Milestone.of(
                course.entry(), type, Optional.of(Area.OVERALL_EFFECTIVENESS), sentence, compared(previous)));
    }

    private Milestone retained(Previous previous) {
        int run = course.run();
        Frameworks frameworks = course.runUnder().orElseThrow();
        List<Entry> reports = Stream.concat(
                        Stream.of(course.inspection()),
                        course.earlier().stream().limit(run - 1L))
                .map(inspection -> new Entry(course.entry().authority(), inspection))
                .toList();
        String sentence = course.entry().name() + " kept its outstanding grade for overall effectiveness under " + asAt
                + "; it was outstanding in " + report(previous);
        String inARow = run == 2
                ? sentence
                : sentence.substring(0, sentence.length() - 1) + ", and this is its " + Wording.place(run)
                        + " in a row under " + Wording.families(frameworks) + ".";
        Terms terms = Terms.own(
                        frameworks,
                        course.inspection().publishedOn(),
                        reports.stream().anyMatch(entry -> entry.inspection().secondary()))
                .counted(run, OptionalInt.empty(), course.entry().name(), reports)
                .compared(previous.likeForLike());
        return Milestone.of(
                course.entry(),
                MilestoneType.RETAINED_OUTSTANDING,
                Optional.of(Area.OVERALL_EFFECTIVENESS),
                inARow,
                terms);
    }

    private void everyArea() {
        if (course.allOutstanding()) {
            String sentence = course.entry().name() + " is outstanding in every area"
                    + (course.inspection().overall().isPresent() ? " and overall" : "")
                    + " under " + Wording.version(course.inspection().framework()) + ", as at "
                    + Wording.day(course.inspection().publishedOn()) + ".";
            Terms terms = Terms.own(
                    Frameworks.only(course.inspection().framework()),
                    course.inspection().publishedOn(),
                    course.inspection().secondary());
            changes.add(Milestone.of(
                    course.entry(), MilestoneType.ALL_AREAS_OUTSTANDING, Optional.empty(), sentence, terms));
        }
    }

    private void moved(Comparison comparison) {
        int steps = comparison.steps().orElse(0);
        if (steps == 0) {
            return;
        }
        Previous previous = comparison.previous().orElseThrow();
        String sentence = course.entry().name() + (steps > 0 ? " rose " : " fell ") + Wording.steps(steps) + " for "
                + Wording.area(comparison.area()) + ": " + Wording.grade(comparison.grade()) + " under " + asAt
                + ", after " + Wording.grade(previous.grade())
                + (previous.area() == comparison.area() ? "" : " for " + Wording.area(previous.area())) + " in "
                + report(previous);
        MilestoneType type = steps > 0 ? MilestoneType.IMPROVED : MilestoneType.DECLINED;
        Terms terms = compared(previous);
        changes.add(Milestone.of(
                course.entry(),
                type,
                Optional.of(comparison.area()),
                sentence,
                previous.inspection().sureOf(comparison.area()) ? terms : terms.withheld(UNSURE)));
    }

    private Terms compared(Previous previous) {
        return Terms.own(
                        course.family()
                                .and(Frameworks.only(previous.inspection().framework())),
                        course.inspection().publishedOn(),
                        course.inspection().secondary() || previous.inspection().secondary())
                .compared(previous.likeForLike());
    }

    private static String report(Previous previous) {
        return "the report of " + Wording.month(previous.inspection().publishedOn()) + " under "
                + Wording.family(previous.inspection().framework())
                + (previous.likeForLike() ? "." : " (not like for like).");
    }
}
