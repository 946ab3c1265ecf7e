package uk.inspectionalerts.notification.criterion;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.outcome.Area;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Grade;

/**
 * What a report has to say. Nothing asked for means every report. Of the areas, milestones and grades have to be, both:
 * they are no criterion of their own unless nothing else is asked for.
 *
 * @param matching whether all has to be so, and then of one and the same milestone and one and the same grade, or any
 * @param types codes of milestone types, of which one is reached
 * @param severity the least severity of a milestone that is reached
 */
public record Criteria(
        Matching matching,
        Set<String> types,
        Set<Area> areas,
        Set<Grade> grades,
        Set<Direction> directions,
        Optional<Severity> severity) {

    /** Every report. */
    public static final Criteria NONE =
            new Criteria(Matching.ALL, Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty());

    /** How several criteria add up. */
    public enum Matching {
        ALL,
        ANY
    }

    public Criteria {
        types = sorted(types);
        areas = sorted(areas);
        grades = sorted(grades);
        directions = sorted(directions);
    }

    private static <T extends Comparable<T>> Set<T> sorted(Set<T> given) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(given));
    }

    /** Whether every report will do, even one of which nothing is told yet. */
    public boolean isEmpty() {
        return all().isEmpty();
    }

    /** Whether what may be told of a report is what is asked for. */
    public boolean metBy(Optional<Findings> told) {
        List<Criterion> all = all();
        return all.isEmpty()
                || told.filter(findings -> matching == Matching.ALL
                                ? all.stream().allMatch(criterion -> criterion.metBy(findings))
                                : all.stream().anyMatch(criterion -> criterion.metBy(findings)))
                        .isPresent();
    }

    /** Whether any report could ever meet them. */
    public boolean possible() {
        List<Criterion> all = all();
        return all.isEmpty()
                || (matching == Matching.ALL
                        ? all.stream().allMatch(Criterion::possible)
                        : all.stream().anyMatch(Criterion::possible));
    }

    /** What an authority does whose report meets them: "becomes or stops being inadequate". */
    public String inWords() {
        return all().stream()
                .map(Criterion::inWords)
                .collect(Collectors.joining(matching == Matching.ALL ? " and " : " or "));
    }

    private List<Criterion> all() {
        Stream<Optional<Criterion>> asked = matching == Matching.ALL
                ? Stream.of(milestone(types, severity), grade(grades, directions))
                : Stream.of(
                        milestone(types, Optional.empty()),
                        milestone(Set.of(), severity),
                        grade(grades, Set.of()),
                        grade(Set.of(), directions));
        List<Criterion> all = asked.flatMap(Optional::stream).toList();
        return all.isEmpty() && !areas.isEmpty() ? List.of(new PrintedGrade(Set.of(), Set.of(), areas)) : all;
    }

    private Optional<Criterion> milestone(Set<String> ofTypes, Optional<Severity> atLeast) {
        return Optional.<Criterion>of(new ReachedMilestone(ofTypes, atLeast, areas))
                .filter(any -> !ofTypes.isEmpty() || atLeast.isPresent());
    }

    private Optional<Criterion> grade(Set<Grade> reached, Set<Direction> moved) {
        return Optional.<Criterion>of(new PrintedGrade(reached, moved, areas))
                .filter(any -> !reached.isEmpty() || !moved.isEmpty());
    }
}
