package uk.inspectionalerts.grading.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.claim.Assertion.Reached;
import uk.inspectionalerts.grading.claim.Verdict.DoesNotHold;
import uk.inspectionalerts.grading.claim.Verdict.Holds;
import uk.inspectionalerts.grading.claim.Verdict.Undecided;
import uk.inspectionalerts.grading.history.Comparison;
import uk.inspectionalerts.grading.history.DateBasis;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Frameworks;
import uk.inspectionalerts.grading.history.History;
import uk.inspectionalerts.grading.history.NationalRecord;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.milestone.Count;
import uk.inspectionalerts.grading.milestone.Milestone;
import uk.inspectionalerts.grading.milestone.MilestoneType;
import uk.inspectionalerts.grading.milestone.Rank;

/** Sets a claimed milestone against those that follow from the record. */
final class ReachedCheck {

    private static final String ENGLAND = "England";

    /** What is ranked. */
    private static final Set<MilestoneType> RANKED = EnumSet.of(
            MilestoneType.ORDINAL_OUTSTANDING,
            MilestoneType.FIRST_IN_REGION,
            MilestoneType.FIRST_IN_GROUP,
            MilestoneType.ALL_AREAS_OUTSTANDING,
            MilestoneType.STRAIGHT_TO,
            MilestoneType.RETAINED_OUTSTANDING,
            MilestoneType.LONGEST_RUN,
            MilestoneType.FIRST_UNDER_FRAMEWORK);

    /** What counts grades in a row. */
    private static final Set<MilestoneType> RUNS =
            EnumSet.of(MilestoneType.RETAINED_OUTSTANDING, MilestoneType.LONGEST_RUN);

    /** What is said of a region or a group. */
    private static final Set<MilestoneType> IN_PARTS = EnumSet.of(
            MilestoneType.ORDINAL_OUTSTANDING,
            MilestoneType.FIRST_IN_REGION,
            MilestoneType.FIRST_IN_GROUP,
            MilestoneType.ONLY_IN_REGION,
            MilestoneType.LAST_IN_REGION_OUT_OF_INADEQUATE);

    /** What counts the authorities by their latest reports, under whatever framework. */
    private static final Set<MilestoneType> COUNTED = EnumSet.of(
            MilestoneType.ONLY_IN_REGION,
            MilestoneType.OUTSTANDING_NOW,
            MilestoneType.SHARE_PASSED,
            MilestoneType.LONGEST_RUN,
            MilestoneType.LAST_IN_REGION_OUT_OF_INADEQUATE);

    /** What is ranked within one family of frameworks or one version. */
    private static final Set<MilestoneType> WITHIN_A_FAMILY = EnumSet.of(
            MilestoneType.ORDINAL_OUTSTANDING,
            MilestoneType.FIRST_IN_REGION,
            MilestoneType.FIRST_IN_GROUP,
            MilestoneType.ALL_AREAS_OUTSTANDING,
            MilestoneType.FIRST_UNDER_FRAMEWORK);

    private final NationalRecord record;
    private final List<Milestone> milestones;

    ReachedCheck(NationalRecord record, List<Milestone> milestones) {
        this.record = record;
        this.milestones = milestones;
    }

    /** @param subject the inspection that is meant to have reached it */
    Verdict check(Claim claim, Reached claimed, Entry subject) {
        return outOfReach(claim, claimed)
                .<Verdict>map(Undecided::new)
                .orElseGet(() -> placeInRegion(claimed) ? inRegion(claimed, subject) : asDerived(claimed, subject));
    }

    /** Why the milestones tell nothing of such a claim, true or false. */
    private Optional<String> outOfReach(Claim claim, Reached claimed) {
        String code = claimed.type().code();
        Optional<String> scope = claimed.scope().filter(name -> !name.equals(ENGLAND));
        boolean ranked = RANKED.contains(claimed.type());
        boolean counted = COUNTED.contains(claimed.type());
        if (claimed.place().isPresent() && !ranked) {
            return Optional.of("nobody is ranked by " + code);
        }
        if (claimed.inARow().isPresent() && !RUNS.contains(claimed.type())) {
            return Optional.of("how many in a row is told of a run of outstanding grades, not of " + code);
        }
        if (scope.isPresent() && !IN_PARTS.contains(claimed.type())) {
            return Optional.of(code + " is told of England only, not of " + scope.get());
        }
        if (placeInRegion(claimed) && !isRegion(scope.orElseThrow())) {
            return Optional.of("only the first of the " + scope.get() + " is told, as first_in_group");
        }
        boolean overAll = counted || (claimed.place().isPresent() && !WITHIN_A_FAMILY.contains(claimed.type()));
        if (overAll && !claim.frameworks().equals(Frameworks.ALL)) {
            return Optional.of(code + " is told counting all frameworks together, not "
                    + String.join(" and ", claim.frameworks().codes()) + " alone");
        }
        if ((counted || claimed.place().isPresent()) && claim.basis() != DateBasis.PUBLICATION) {
            return Optional.of(code + " is told by publication date only");
        }
        return Optional.empty();
    }

    private Verdict asDerived(Reached claimed, Entry subject) {
        List<Milestone> there = ofType(claimed.type(), subject)
                .filter(milestone -> claimed.scope().isEmpty()
                        || claimed.scope().equals(milestone.terms().scope()))
                .filter(milestone -> claimed.move().isEmpty()
                        || milestone.area().isEmpty()
                        || milestone.area().equals(Optional.of(Area.OVERALL_EFFECTIVENESS)))
                .toList();
        boolean moved = claimed.move()
                .map(move -> overall(subject).filter(move::fits).isPresent())
                .orElse(true);
        if (there.isEmpty() || !moved) {
            return new DoesNotHold(
                    notReached(claimed, subject) + (claimed.move().isPresent() ? grades(subject) : ""),
                    subject.inspection().secondary(),
                    List.of());
        }
        boolean holds = there.stream()
                .anyMatch(milestone -> agrees(
                                claimed.place(), milestone.terms().rank().map(Rank::place))
                        && agrees(claimed.inARow(), milestone.terms().count().map(Count::number)));
        boolean secondary =
                there.stream().anyMatch(milestone -> milestone.terms().secondary());
        String right = there.stream().map(Milestone::sentence).collect(Collectors.joining(" "));
        return holds ? new Holds(right, secondary) : new DoesNotHold(right, secondary, List.of());
    }

    /** A rank in a region follows from the one in England: the same order with the others left out. */
    private Verdict inRegion(Reached claimed, Entry subject) {
        String region = claimed.scope().orElseThrow();
        Optional<Milestone> inEngland = ofType(MilestoneType.ORDINAL_OUTSTANDING, subject)
                .filter(milestone -> milestone.terms().scope().equals(Optional.of(ENGLAND)))
                .findFirst();
        if (inEngland.isEmpty() || !subject.authority().region().equals(region)) {
            return new DoesNotHold(
                    notReached(claimed, subject), subject.inspection().secondary(), List.of());
        }
        List<Entry> ranked = inEngland.get().terms().members().stream()
                .filter(entry -> entry.authority().region().equals(region))
                .toList();
        long earlier = ranked.stream()
                .filter(entry -> entry.inspection()
                        .publishedOn()
                        .isBefore(subject.inspection().publishedOn()))
                .count();
        String right = subject.name() + " comes after " + earlier + " others in the region " + region
                + " that were outstanding overall under "
                + String.join(" and ", inEngland.get().terms().frameworks().codes()) + ", in order of publication: "
                + ranked.stream().map(Entry::name).collect(Collectors.joining("; "));
        boolean secondary = inEngland.get().terms().secondary();
        return agrees(claimed.place(), Optional.of((int) earlier + 1))
                ? new Holds(right, secondary)
                : new DoesNotHold(right, secondary, List.of());
    }

    private static boolean placeInRegion(Reached claimed) {
        return claimed.type() == MilestoneType.ORDINAL_OUTSTANDING
                && claimed.scope().filter(name -> !name.equals(ENGLAND)).isPresent();
    }

    private boolean isRegion(String name) {
        return record.entries().stream()
                .anyMatch(entry -> entry.authority().region().equals(name));
    }

    private Stream<Milestone> ofType(MilestoneType type, Entry subject) {
        return milestones.stream()
                .filter(milestone -> milestone.subject().sameInspectionAs(subject))
                .filter(milestone -> milestone.type() == type);
    }

    private static boolean agrees(Optional<Integer> claimed, Optional<Integer> derived) {
        return claimed.isEmpty() || claimed.equals(derived);
    }

    private Optional<Comparison> overall(Entry subject) {
        History history = new History(
                record.of(subject.urn()).stream().map(Entry::inspection).toList());
        return history.comparisons(subject.inspection()).stream()
                .filter(comparison -> comparison.area() == Area.OVERALL_EFFECTIVENESS)
                .findFirst();
    }

    private String grades(Entry subject) {
        return overall(subject)
                .map(compared -> ": it is " + compared.grade().code() + " overall"
                        + compared.previous()
                                .map(previous -> ", after " + previous.grade().code())
                                .orElse(", with no grade before it"))
                .orElse(": it has no overall grade");
    }

    private static String notReached(Reached claimed, Entry subject) {
        return "the report on " + subject.name() + " published on "
                + subject.inspection().publishedOn() + " does not reach "
                + claimed.type().code()
                + claimed.scope().map(scope -> " in " + scope).orElse("")
                + (claimed.move().isPresent() ? " in that way" : "");
    }
}
