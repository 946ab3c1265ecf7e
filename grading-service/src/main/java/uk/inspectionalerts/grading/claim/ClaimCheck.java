package uk.inspectionalerts.grading.claim;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.claim.Assertion.SoManyOutstanding;
import uk.inspectionalerts.grading.claim.Assertion.Stands;
import uk.inspectionalerts.grading.claim.Verdict.DoesNotHold;
import uk.inspectionalerts.grading.claim.Verdict.Holds;
import uk.inspectionalerts.grading.claim.Verdict.Undecided;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.NationalRecord;
import uk.inspectionalerts.grading.milestone.Milestone;
import uk.inspectionalerts.grading.standing.Position;
import uk.inspectionalerts.grading.standing.Standing;

/** Sets claims against the record and the milestones that follow from it. */
public final class ClaimCheck {

    private final NationalRecord record;
    private final List<Milestone> milestones;
    private final LocalDate completeTo;

    /**
     * @param milestones those of this record
     * @param completeTo the day up to which the record is proven complete; no later claim is decided
     */
    public ClaimCheck(NationalRecord record, List<Milestone> milestones, LocalDate completeTo) {
        this.record = record;
        this.milestones = List.copyOf(milestones);
        this.completeTo = completeTo;
    }

    /** The record against which claims are set. */
    public NationalRecord record() {
        return record;
    }

    /**
     * What the record says to a claim. A claim about an authority without an inspection by that day, one of a day before the record, and one
     * of a day up to which the record is not proven complete are undecided.
     */
    public Verdict check(Claim claim) {
        if (claim.asAt().isAfter(completeTo)) {
            return new Undecided("the record is proven complete only up to " + completeTo);
        }
        Optional<Entry> subject = claim.urn().flatMap(urn -> latest(urn, claim));
        if (claim.urn().isPresent() && subject.isEmpty()) {
            return new Undecided("the record knows no inspection of the authority up to " + claim.asAt());
        }
        if (record.entries().stream().noneMatch(entry -> counts(entry, claim))) {
            return new Undecided("the record knows no inspection under " + codes(claim) + " up to " + claim.asAt());
        }
        return claim.assertion()
                .fold(
                        soMany -> soMany(claim, soMany, subject),
                        reached -> new ReachedCheck(record, milestones).check(claim, reached, subject.orElseThrow()),
                        stands -> stands(claim, stands, subject.orElseThrow()),
                        noneHigher -> noneHigher(claim, subject.orElseThrow()),
                        notInRecord -> new Undecided(notInRecord.why()));
    }

    private Verdict soMany(Claim claim, SoManyOutstanding claimed, Optional<Entry> subject) {
        Standing standing = standing(claim);
        boolean subjectCounts = subject.isEmpty()
                || standing.at(Position.OUTSTANDING).stream().anyMatch(subject.get()::sameInspectionAs);
        int number = standing.count(Position.OUTSTANDING);
        String right = number + " of " + standing.withOverall() + " authorities were outstanding overall" + terms(claim)
                + (subjectCounts ? "" : ", " + subject.orElseThrow().name() + " not among them");
        boolean ofSoMany =
                claimed.outOf().map(outOf -> outOf == standing.withOverall()).orElse(true);
        return number == claimed.number() && ofSoMany && subjectCounts
                ? new Holds(right, standing.secondary())
                : new DoesNotHold(right, standing.secondary(), new OtherTerms(record, claim).under(claimed));
    }

    private Verdict stands(Claim claim, Stands claimed, Entry subject) {
        Position position = position(standing(claim), subject);
        String right = subject.name() + " stood at " + position.code() + terms(claim);
        boolean secondary = subject.inspection().secondary();
        return position == claimed.position()
                ? new Holds(right, secondary)
                : new DoesNotHold(right, secondary, List.of());
    }

    private Verdict noneHigher(Claim claim, Entry subject) {
        String region = subject.authority().region();
        Standing there = standing(claim).among(authority -> authority.region().equals(region));
        Position position = position(there, subject);
        if (position == Position.NO_OVERALL) {
            return new Undecided("the latest report on " + subject.name() + " has no overall grade");
        }
        List<Entry> higher = Stream.of(Position.values())
                .filter(other -> other.compareTo(position) < 0)
                .flatMap(other -> there.at(other).stream())
                .toList();
        String right = higher.size() + " authorities in the region " + region + " stood higher than " + subject.name()
                + terms(claim)
                + (higher.isEmpty()
                        ? ""
                        : ": " + higher.stream().map(Entry::name).collect(Collectors.joining("; ")));
        return higher.isEmpty()
                ? new Holds(right, there.secondary())
                : new DoesNotHold(right, there.secondary(), List.of());
    }

    private Optional<Entry> latest(String urn, Claim claim) {
        return record.of(urn).stream()
                .filter(entry -> counts(entry, claim))
                .max(Comparator.comparing(entry -> entry.inspection().end()));
    }

    private static boolean counts(Entry entry, Claim claim) {
        return claim.frameworks().contain(entry.framework())
                && !claim.basis().of(entry.inspection()).isAfter(claim.asAt());
    }

    private Standing standing(Claim claim) {
        return Standing.of(record, claim.asAt(), claim.basis(), claim.frameworks());
    }

    private static Position position(Standing standing, Entry subject) {
        return Stream.of(Position.values())
                .filter(position -> standing.at(position).stream().anyMatch(subject::sameInspectionAs))
                .findFirst()
                .orElseThrow();
    }

    private static String terms(Claim claim) {
        return ", counting " + codes(claim) + " by " + claim.basis().code() + " date, as at " + claim.asAt();
    }

    private static String codes(Claim claim) {
        return String.join(" and ", claim.frameworks().codes());
    }
}
