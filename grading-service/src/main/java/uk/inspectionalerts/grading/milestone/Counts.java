package uk.inspectionalerts.grading.milestone;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Frameworks;
import uk.inspectionalerts.grading.standing.Position;
import uk.inspectionalerts.grading.standing.Standing;

/** The milestones that count how the authorities stand at the end of a publication day. */
final class Counts {

    private static final int NAMED = 5;
    private static final String NO_OVERALL = "an authority's latest report has no overall grade";
    private static final String TOGETHER = "counting " + Wording.families(Frameworks.ALL);

    private final PublicationDay day;
    private final Function<Entry, Course> courses;
    private final Completeness completeness;

    Counts(PublicationDay day, Function<Entry, Course> courses, Completeness completeness) {
        this.day = day;
        this.courses = courses;
        this.completeness = completeness;
    }

    /** What a report of the day brings; little where a later inspection of its authority was published before it. */
    void reachedBy(Course course, Consumer<Milestone> reached) {
        if (course.outstanding()
                && day.after().at(Position.OUTSTANDING).stream().anyMatch(course.entry()::sameInspectionAs)) {
            reached.accept(outstandingNow(course));
            onlyInRegion(course).ifPresent(reached);
            longestRun(course).ifPresent(reached);
            sharePassed(course).ifPresent(reached);
        }
        lastOutOfInadequate(course).ifPresent(reached);
    }

    private Milestone outstandingNow(Course course) {
        Standing all = day.after();
        Terms terms = counted(all, all.at(Position.OUTSTANDING), Scope.ENGLAND);
        Optional<Terms> ilacs = Optional.of(day.afterUnderIlacs())
                .filter(standing -> course.family().equals(Frameworks.ILACS))
                .map(standing -> counted(standing, standing.at(Position.OUTSTANDING), Scope.ENGLAND));
        int number = all.count(Position.OUTSTANDING);
        String sentence = course.entry().name() + " is "
                + (number == 1 ? "the only one of " : "one of " + number + " authorities outstanding overall, of ")
                + all.withOverall()
                + (number == 1 ? " authorities that is outstanding overall" : "")
                + ilacs.map(narrower -> " (" + narrower.count().orElseThrow().number() + " under ILACS alone)")
                        .orElse("")
                + ", " + TOGETHER + with(course.entry(), terms.members()) + ", " + asAt() + ".";
        Milestone milestone =
                Milestone.of(course.entry(), MilestoneType.OUTSTANDING_NOW, Optional.empty(), sentence, terms);
        return ilacs.map(milestone::alsoUnderIlacs).orElse(milestone);
    }

    private Optional<Milestone> onlyInRegion(Course course) {
        Scope region = Scope.region(course.entry().authority());
        if (day.after().at(Position.OUTSTANDING).stream()
                .anyMatch(other -> !other.sameInspectionAs(course.entry())
                        && region.includes().test(other.authority()))) {
            return Optional.empty();
        }
        Standing there = day.after().among(region.includes());
        Terms terms = counted(there, there.at(Position.OUTSTANDING), region);
        String sentence = course.entry().name() + " is the only one of the " + there.withOverall()
                + " authorities with an overall grade " + region.words() + " that is outstanding, " + TOGETHER + ", "
                + asAt() + ".";
        return Optional.of(
                Milestone.of(course.entry(), MilestoneType.ONLY_IN_REGION, Optional.empty(), sentence, terms));
    }

    private Optional<Milestone> longestRun(Course course) {
        if (course.run() < 3) {
            return Optional.empty();
        }
        List<Entry> outstanding = day.after().at(Position.OUTSTANDING);
        if (outstanding.stream().anyMatch(entry -> run(entry) > course.run())) {
            return Optional.empty();
        }
        List<Entry> tied =
                outstanding.stream().filter(entry -> run(entry) == course.run()).toList();
        Rank rank = new Rank(1, tied.size() > 1);
        Terms terms = completeness.applyTo(Terms.own(Frameworks.ALL, day.date(), day.secondary())
                .counted(course.run(), OptionalInt.empty(), Scope.ENGLAND.name(), tied)
                .ranked(rank, Scope.ENGLAND.name(), tied));
        String sentence = course.entry().name() + " has the " + (rank.joint() ? "joint " : "")
                + "longest present run of outstanding overall grades in England, " + Wording.number(course.run()) + ", "
                + TOGETHER + with(course.entry(), tied) + ", " + asAt() + ".";
        return Optional.of(Milestone.of(course.entry(), MilestoneType.LONGEST_RUN, Optional.empty(), sentence, terms));
    }

    private Optional<Milestone> sharePassed(Course course) {
        return Share.passed(day.before(), day.after())
                .filter(share -> day.before().at(Position.OUTSTANDING).stream()
                        .noneMatch(entry -> entry.urn().equals(course.entry().urn())))
                .map(share -> sharePassed(course, share));
    }

    private Milestone sharePassed(Course course, Share share) {
        Standing all = day.after();
        Terms terms = counted(all, all.at(Position.OUTSTANDING), Scope.ENGLAND);
        String sentence = "With " + course.entry().name() + ", " + share.words()
                + " of authorities or more are outstanding overall (" + all.count(Position.OUTSTANDING) + " of "
                + all.withOverall() + "), " + TOGETHER + ", " + asAt() + ".";
        return Milestone.of(course.entry(), MilestoneType.SHARE_PASSED, share.code(), sentence, terms);
    }

    private Optional<Milestone> lastOutOfInadequate(Course course) {
        Authority authority = course.entry().authority();
        if (course.overall().isEmpty()
                || day.hasInadequate(authority.region())
                || !day.leftInadequate(course.entry())
                || day.lacksAbolished(authority.region())) {
            return Optional.empty();
        }
        Scope region = Scope.region(authority);
        List<Entry> members = day.published().stream()
                .map(Course::entry)
                .filter(entry -> region.includes().test(entry.authority()) && day.leftInadequate(entry))
                .toList();
        Standing after = day.after().among(region.includes());
        Terms terms = counted(after, members, region);
        String sentence = "With " + Wording.names(members) + " no longer inadequate, none of the " + after.withOverall()
                + " authorities with an overall grade " + region.words() + " is, " + TOGETHER + ", " + asAt() + ".";
        return Optional.of(Milestone.of(
                course.entry(), MilestoneType.LAST_IN_REGION_OUT_OF_INADEQUATE, Optional.empty(), sentence, terms));
    }

    private Terms counted(Standing standing, List<Entry> members, Scope scope) {
        Terms terms = Terms.own(standing.frameworks(), day.date(), day.secondary() && standing.secondary())
                .counted(members.size(), OptionalInt.of(standing.withOverall()), scope.name(), members);
        return standing.count(Position.NO_OVERALL) > 0
                ? completeness.applyTo(terms, NO_OVERALL)
                : completeness.applyTo(terms);
    }

    private int run(Entry entry) {
        return courses.apply(entry).run();
    }

    private String asAt() {
        return completeness.asAt(day.date());
    }

    private static String with(Entry subject, List<Entry> members) {
        if (members.size() > NAMED + 1) {
            return "";
        }
        List<Entry> others = members.stream()
                .filter(other -> !other.sameInspectionAs(subject))
                .toList();
        return others.isEmpty() ? "" : ", with " + Wording.names(others);
    }
}
