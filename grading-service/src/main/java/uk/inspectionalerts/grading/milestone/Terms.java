package uk.inspectionalerts.grading.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import uk.inspectionalerts.grading.history.DateBasis;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Frameworks;

/**
 * What makes a claim checkable. A number without the set that it counts cannot be constructed.
 *
 * @param frameworks whose reports are counted or compared
 * @param basis by which date a report belongs to the record
 * @param asAt the day, that day included; the publication day of the subject
 * @param count how many
 * @param rank which place
 * @param scope among whom was counted or ranked: England, a region or a group
 * @param members the inspections that were counted or ranked, the subject's included
 * @param likeForLike whether a grade is compared with one of the same thing
 * @param secondary whether the claim rests on a summary of a report that has not itself been read
 * @param withheld why the claim is not to be said in an alert
 */
public record Terms(
        Frameworks frameworks,
        DateBasis basis,
        LocalDate asAt,
        Optional<Count> count,
        Optional<Rank> rank,
        Optional<String> scope,
        List<Entry> members,
        Optional<Boolean> likeForLike,
        boolean secondary,
        Optional<String> withheld) {

    public Terms {
        members = List.copyOf(members);
        if ((count.isPresent() || rank.isPresent()) && (scope.isEmpty() || members.isEmpty())) {
            throw new IllegalArgumentException("a count or a rank needs its scope and its members");
        }
        if (rank.isPresent() && rank.get().place() > members.size()) {
            throw new IllegalArgumentException("place " + rank.get().place() + " among " + members.size());
        }
    }

    /** Terms of a claim about one authority's own grades. */
    static Terms own(Frameworks frameworks, LocalDate asAt, boolean secondary) {
        return new Terms(
                frameworks,
                DateBasis.PUBLICATION,
                asAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                secondary,
                Optional.empty());
    }

    Terms compared(boolean sameThing) {
        return new Terms(
                frameworks, basis, asAt, count, rank, scope, members, Optional.of(sameThing), secondary, withheld);
    }

    /** Counted among the authorities of a scope. */
    Terms counted(int number, OptionalInt outOf, String among, List<Entry> counted) {
        return new Terms(
                frameworks,
                basis,
                asAt,
                Optional.of(new Count(number, outOf)),
                rank,
                Optional.of(among),
                counted,
                likeForLike,
                secondary,
                withheld);
    }

    Terms ranked(Rank place, String among, List<Entry> ranked) {
        return new Terms(
                frameworks,
                basis,
                asAt,
                count,
                Optional.of(place),
                Optional.of(among),
                ranked,
                likeForLike,
                secondary,
                withheld);
    }

    Terms restingOnSecondary(boolean also) {
        return new Terms(
                frameworks, basis, asAt, count, rank, scope, members, likeForLike, secondary || also, withheld);
    }

    Terms withheld(String reason) {
        return new Terms(
                frameworks, basis, asAt, count, rank, scope, members, likeForLike, secondary, Optional.of(reason));
    }
}
