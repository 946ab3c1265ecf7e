package uk.inspectionalerts.grading.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import uk.inspectionalerts.grading.authority.Authority;

/** What is the first or the best of its kind in an authority's own record. */
final class OwnRecord {

    private final LocalDate beginsOn;
    private final Completeness completeness;

    /** @param beginsOn the first inspection day of the national record */
    OwnRecord(LocalDate beginsOn, Completeness completeness) {
        this.beginsOn = beginsOn;
        this.completeness = completeness;
    }

    void reachedBy(Course course, Consumer<Milestone> reached) {
        bestEver(course).ifPresent(reached);
        firstInspection(course).ifPresent(reached);
        allGood(course).ifPresent(reached);
    }

    private Optional<Milestone> bestEver(Course course) {
        return course.overall()
                .filter(grade -> course.bestEarlier()
                        .map(best -> grade.stepsFrom(best).orElse(0) > 0)
                        .orElse(false))
                .map(grade -> Milestone.of(
                        course.entry(),
                        MilestoneType.BEST_EVER,
                        Optional.empty(),
                        course.entry().name() + " has its best overall grade since the record begins ("
                                + Wording.month(beginsOn) + "): " + Wording.grade(grade) + " under "
                                + Wording.families(course.family()) + ", " + asAt(course) + ".",
                        terms(course)));
    }

    private Optional<Milestone> firstInspection(Course course) {
        Authority authority = course.entry().authority();
        List<String> predecessors = authority.predecessors();
        return authority
                .validFrom()
                .filter(day -> course.earlier().isEmpty())
                .map(from -> Milestone.of(
                        course.entry(),
                        MilestoneType.FIRST_INSPECTION,
                        Optional.empty(),
                        "This is the first graded inspection of " + authority.name() + ", formed on "
                                + Wording.day(from)
                                + (predecessors.isEmpty() ? "" : " in place of " + String.join("; ", predecessors))
                                + ", under " + Wording.families(course.family()) + ", " + asAt(course) + ".",
                        terms(course)));
    }

    private Optional<Milestone> allGood(Course course) {
        if (!course.allGood() || course.allGoodEarlier() || course.earlier().isEmpty()) {
            return Optional.empty();
        }
        String goodOrBetter = course.entry().name() + " is good or better in every printed judgement ";
        String under = "under " + Wording.version(course.inspection().framework()) + ", " + asAt(course) + ".";
        Milestone plain = Milestone.of(
                course.entry(), MilestoneType.ALL_GOOD_OR_BETTER, Optional.empty(), goodOrBetter + under, course.own());
        return Optional.of(plain.ranked(
                goodOrBetter + "for the first time since the record begins (" + Wording.month(beginsOn) + "), " + under,
                terms(course)));
    }

    private Terms terms(Course course) {
        return completeness.applyTo(course.own().restingOnSecondary(course.secondaryUpTo()));
    }

    private static String asAt(Course course) {
        return "as at " + Wording.day(course.inspection().publishedOn());
    }
}
