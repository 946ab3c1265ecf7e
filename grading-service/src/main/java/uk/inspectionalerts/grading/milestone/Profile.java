package uk.inspectionalerts.grading.milestone;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Grade;

/** How the grades of one report lie beside each other. */
final class Profile {

    private final Course course;

    private Profile(Course course) {
        this.course = course;
    }

    static void reachedBy(Course course, Consumer<Milestone> reached) {
        Profile profile = new Profile(course);
        profile.aboveOverall().ifPresent(reached);
        profile.split().ifPresent(reached);
    }

    private Optional<Milestone> aboveOverall() {
        return course.overall().flatMap(overall -> {
            Map<Area, Grade> above = those(grade -> steps(grade, overall) > 0);
            return milestone(
                    MilestoneType.AREA_ABOVE_OVERALL,
                    above,
                    () -> " has " + areas(above) + " above its overall grade of " + Wording.grade(overall));
        });
    }

    private Optional<Milestone> split() {
        Optional<Grade> overall = course.overall();
        if (course.inspection().overall().isPresent() && overall.isEmpty()) {
            return Optional.empty();
        }
        Collection<Grade> against = overall.<Collection<Grade>>map(List::of)
                .orElse(course.inspection().grades().values());
        Map<Area, Grade> far = those(grade -> farFromAny(grade, against));
        return milestone(MilestoneType.SPLIT_PROFILE, far, () -> overall.map(grade ->
                        " has " + areas(far) + " two grades or more from its overall grade of " + Wording.grade(grade))
                .orElse(" has areas two grades or more apart"));
    }

    private Optional<Milestone> milestone(MilestoneType type, Map<Area, Grade> chosen, Supplier<String> claim) {
        return chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(Milestone.of(
                        course.entry(),
                        type,
                        Optional.empty(),
                        course.entry().name() + claim.get() + " under " + Wording.families(course.family()) + ", as at "
                                + Wording.day(course.inspection().publishedOn()) + ": " + list(chosen) + ".",
                        course.own()));
    }

    /** The areas, without overall effectiveness, whose grade is so. */
    private Map<Area, Grade> those(Predicate<Grade> so) {
        Map<Area, Grade> chosen = new LinkedHashMap<>();
        course.inspection().grades().forEach((area, grade) -> {
            if (area != Area.OVERALL_EFFECTIVENESS && so.test(grade)) {
                chosen.put(area, grade);
            }
        });
        return chosen;
    }

    private static boolean farFromAny(Grade grade, Collection<Grade> others) {
        for (Grade other : others) {
            if (Math.abs(steps(grade, other)) >= 2) {
                return true;
            }
        }
        return false;
    }

    private static int steps(Grade grade, Grade from) {
        return grade.stepsFrom(from).orElse(0);
    }

    private static String areas(Map<Area, Grade> chosen) {
        return chosen.size() == 1 ? "an area" : "areas";
    }

    private static String list(Map<Area, Grade> chosen) {
        StringJoiner list = new StringJoiner("; ");
        for (Grade grade : new LinkedHashSet<>(chosen.values())) {
            String introduction = Wording.grade(grade) + " for ";
            for (Map.Entry<Area, Grade> judgement : chosen.entrySet()) {
                if (judgement.getValue() == grade) {
                    list.add(introduction + Wording.area(judgement.getKey()));
                    introduction = "";
                }
            }
        }
        return list.toString();
    }
}
