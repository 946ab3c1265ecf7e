package uk.inspectionalerts.grading.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.authority.Group;
import uk.inspectionalerts.grading.history.Comparison;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Frameworks;
import uk.inspectionalerts.grading.history.Previous;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Grade;

/** The milestones that rank authorities by who reached something first, in England, in a region or in a group. */
final class Firsts {

    /** Others named in a sentence at most; more would make it a list. */
    private static final int NAMED = 5;

    /** None of the abolished authorities was ever outstanding, but one may have risen to good. */
    private static final String ABOLISHED = "the record lacks the authorities abolished since 2013";

    private final List<Group> groups;
    private final Completeness completeness;
    private final Rankings rankings = new Rankings();

    Firsts(List<Group> groups, Completeness completeness) {
        this.groups = groups;
        this.completeness = completeness;
    }

    /** Takes in all reports of a day, before any is asked about. */
    void published(List<Course> ofOneDay) {
        for (Course course : ofOneDay) {
            Entry entry = course.entry();
            rankings.published(entry);
            reached(
                    MilestoneType.FIRST_UNDER_FRAMEWORK,
                    course.inspection().framework().code(),
                    entry);
            if (course.outstanding()) {
                scopes(course)
                        .forEach(scope ->
                                reached(MilestoneType.ORDINAL_OUTSTANDING, object(scope, course.family()), entry));
            }
            if (course.allOutstanding()) {
                reached(
                        MilestoneType.ALL_AREAS_OUTSTANDING,
                        course.inspection().framework().code(),
                        entry);
            }
            if (course.run() > 1) {
                reached(MilestoneType.RETAINED_OUTSTANDING, Integer.toString(course.run()), entry);
            }
            rise(course).ifPresent(pair -> reached(MilestoneType.STRAIGHT_TO, pair, entry));
        }
    }

    /** What a report is the first, second and so on to reach. */
    void reachedBy(Course course, Consumer<Milestone> reached) {
        scopes(course).forEach(scope -> outstanding(course, scope).ifPresent(reached));
        firstUnder(course).ifPresent(reached);
    }

    /** A change with its rank, where it has one. */
    Milestone ranked(Milestone change, Course course) {
        return switch (change.type()) {
            case ALL_AREAS_OUTSTANDING -> {
                Framework version = course.inspection().framework();
                yield ranked(
                        change,
                        version.code(),
                        Frameworks.only(version),
                        "to be outstanding in every area"
                                + (course.overall().isPresent() ? " and overall" : "") + " under "
                                + Wording.version(version));
            }
            case RETAINED_OUTSTANDING ->
                ranked(
                        change,
                        Integer.toString(course.run()),
                        Frameworks.ALL,
                        "with " + Wording.number(course.run())
                                + " outstanding overall grades in a row, counting "
                                + Wording.families(Frameworks.ALL));
            case STRAIGHT_TO ->
                ranked(
                        change,
                        rise(course).orElseThrow(),
                        Frameworks.ALL,
                        "to rise from "
                                + Wording.grade(previous(course).orElseThrow().grade()) + " straight to "
                                + Wording.grade(course.overall().orElseThrow())
                                + " overall, counting " + Wording.families(Frameworks.ALL));
            default -> change;
        };
    }

    private Milestone ranked(Milestone change, String object, Frameworks frameworks, String feat) {
        Entry entry = change.subject();
        return rankings.rank(change.type(), object, entry)
                .map(rank -> {
                    Terms ranked = terms(change.type(), object, entry, rank, frameworks, Scope.ENGLAND);
                    Terms terms = change.terms()
                            .count()
                            .map(count -> ranked.counted(
                                    count.number(), OptionalInt.empty(), Scope.ENGLAND.name(), ranked.members()))
                            .orElse(ranked);
                    return change.ranked(sentence(entry, rank, Scope.ENGLAND, feat, terms), terms);
                })
                .orElse(change);
    }

    private Optional<Milestone> outstanding(Course course, Scope scope) {
        Entry entry = course.entry();
        String object = object(scope, course.family());
        boolean england = scope.name().equals(Scope.ENGLAND.name());
        return rankings.rank(MilestoneType.ORDINAL_OUTSTANDING, object, entry)
                .filter(rank -> england || rank.place() == 1)
                .map(rank -> {
                    Terms terms = terms(MilestoneType.ORDINAL_OUTSTANDING, object, entry, rank, course.family(), scope);
                    String sentence = sentence(
                            entry,
                            rank,
                            scope,
                            "to be outstanding overall under " + Wording.families(course.family()),
                            terms);
                    return england
                            ? Milestone.of(entry, MilestoneType.ORDINAL_OUTSTANDING, Optional.empty(), sentence, terms)
                            : inPart(entry, scope, sentence, terms);
                });
    }

    private static Milestone inPart(Entry entry, Scope scope, String sentence, Terms terms) {
        return scope.name().equals(entry.authority().region())
                ? Milestone.of(entry, MilestoneType.FIRST_IN_REGION, Optional.empty(), sentence, terms)
                : Milestone.of(entry, MilestoneType.FIRST_IN_GROUP, scope.name(), sentence, terms);
    }

    private Optional<Milestone> firstUnder(Course course) {
        Entry entry = course.entry();
        Framework version = course.inspection().framework();
        return rankings.rank(MilestoneType.FIRST_UNDER_FRAMEWORK, version.code(), entry)
                .filter(rank -> rank.place() == 1)
                .map(rank -> {
                    Terms terms = terms(
                            MilestoneType.FIRST_UNDER_FRAMEWORK,
                            version.code(),
                            entry,
                            rank,
                            Frameworks.only(version),
                            Scope.ENGLAND);
                    return Milestone.of(
                            entry,
                            MilestoneType.FIRST_UNDER_FRAMEWORK,
                            Optional.empty(),
                            sentence(
                                    entry,
                                    rank,
                                    Scope.ENGLAND,
                                    "with a published report under " + Wording.version(version),
                                    terms),
                            terms);
                });
    }

    private Terms terms(MilestoneType type, String object, Entry entry, Rank rank, Frameworks frameworks, Scope scope) {
        Terms terms = Terms.own(
                        frameworks, entry.inspection().publishedOn(), rankings.restOnSecondary(frameworks, scope))
                .ranked(rank, scope.name(), rankings.firsts(type, object));
        return type == MilestoneType.STRAIGHT_TO && !outstanding(entry)
                ? completeness.applyTo(terms, ABOLISHED)
                : completeness.applyTo(terms);
    }

    private String sentence(Entry entry, Rank rank, Scope scope, String feat, Terms terms) {
        return entry.name() + " is the " + Wording.place(rank) + " " + scope.words() + " " + feat
                + company(entry, rank, terms.members()) + ", " + completeness.asAt(terms.asAt()) + ".";
    }

    private static String company(Entry entry, Rank rank, List<Entry> members) {
        List<Entry> earlier = members.subList(0, rank.place() - 1);
        List<Entry> joint = members.subList(earlier.size(), members.size()).stream()
                .filter(other -> !other.sameInspectionAs(entry))
                .toList();
        String with = joint.isEmpty() || joint.size() > NAMED ? "" : ", with " + Wording.names(joint);
        boolean few = !earlier.isEmpty() && joint.size() + earlier.size() <= NAMED;
        return with + (few ? ", after " + Wording.names(earlier) : "");
    }

    private List<Scope> scopes(Course course) {
        if (!course.outstanding()) {
            return List.of();
        }
        LocalDate day = course.inspection().publishedOn();
        Stream<Scope> listed = groups.stream()
                .filter(group -> group.includes(course.entry().authority(), day))
                .map(group -> Scope.group(group, day));
        return Stream.concat(
                        Stream.of(Scope.ENGLAND, Scope.region(course.entry().authority())), listed)
                .toList();
    }

    private void reached(MilestoneType type, String object, Entry entry) {
        rankings.reached(type, object, entry);
    }

    private static String object(Scope scope, Frameworks family) {
        return scope.name() + " under " + Wording.families(family);
    }

    private static boolean outstanding(Entry entry) {
        return entry.inspection().overall().equals(Optional.of(Grade.OUTSTANDING));
    }

    private static Optional<Previous> previous(Course course) {
        return course.overallCompared().flatMap(Comparison::previous);
    }

    /** The pair of grades between which the overall grade rose by at least two steps. */
    private static Optional<String> rise(Course course) {
        return course.overallCompared()
                .filter(compared -> compared.steps().orElse(0) >= 2)
                .flatMap(compared -> previous(course)
                        .map(previous -> previous.grade().code() + " to "
                                + compared.grade().code()));
    }
}
