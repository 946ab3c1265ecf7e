package uk.inspectionalerts.notification.criterion;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.outcome.Area;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Grade;
import uk.inspectionalerts.notification.outcome.Judgement;

/** A printed judgement of one of the areas, with one of the grades, that moved in one of the directions; empty means any. */
record PrintedGrade(Set<Grade> grades, Set<Direction> directions, Set<Area> areas) implements Criterion {

    @Override
    public boolean metBy(Findings findings) {
        return findings.judgements().stream().anyMatch(this::wanted);
    }

    private boolean wanted(Judgement judgement) {
        return (grades.isEmpty() || grades.contains(judgement.grade()))
                && (directions.isEmpty() || directions.stream().anyMatch(direction -> direction.of(judgement)))
                && (areas.isEmpty() || areas.contains(judgement.area()));
    }

    @Override
    public boolean possible() {
        return grades.isEmpty()
                || directions.isEmpty()
                || directions.stream().anyMatch(direction -> grades.stream().anyMatch(direction::canReach));
    }

    @Override
    public String inWords() {
        Stream<Direction> asked = Arrays.stream(Direction.values()).filter(directions::contains);
        String grade = Arrays.stream(Grade.values())
                .filter(grades::contains)
                .map(Grade::words)
                .collect(Collectors.joining(" or "));
        String deed = directions.isEmpty()
                ? (grades.isEmpty() ? "is graded" : "is graded " + grade)
                : (grades.isEmpty()
                        ? asked.map(Direction::verb).collect(Collectors.joining(" or "))
                        : asked.map(Direction::verbToGrade).collect(Collectors.joining(" or ")) + " " + grade);
        return deed + (areas.isEmpty() ? " in any area" : in(areas));
    }

    /** " in leaders or care leavers"; nothing where no area is asked for. */
    static String in(Set<Area> areas) {
        return areas.isEmpty()
                ? ""
                : Arrays.stream(Area.values())
                        .filter(areas::contains)
                        .map(area -> area == Area.OVERALL_EFFECTIVENESS ? "overall effectiveness" : area.words())
                        .collect(Collectors.joining(" or ", " in ", ""));
    }
}
