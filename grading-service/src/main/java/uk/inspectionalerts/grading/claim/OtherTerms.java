package uk.inspectionalerts.grading.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.grading.claim.Assertion.SoManyOutstanding;
import uk.inspectionalerts.grading.history.DateBasis;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Frameworks;
import uk.inspectionalerts.grading.history.NationalRecord;
import uk.inspectionalerts.grading.standing.Position;
import uk.inspectionalerts.grading.standing.Standing;
import uk.inspectionalerts.grading.standing.Standings;

/**
 * Looks for terms under which a count holds, by the four switches on which such claims depend: whose reports count, by which date, on which
 * day (the source may have been out of date), and whether the subject counts itself.
 */
final class OtherTerms {

    /** How old a figure may be that finds its way into a claim: the yearly statistics appear some months after their day. */
    private static final int DAYS_BACK = 180;

    private static final List<Frameworks> FRAMEWORKS = List.of(Frameworks.ALL, Frameworks.ILACS, Frameworks.SIF);

    private final NationalRecord record;
    private final Claim claim;

    OtherTerms(NationalRecord record, Claim claim) {
        this.record = record;
        this.claim = claim;
    }

    /** The terms under which exactly so many authorities, of so many, are outstanding overall; each with all days in a row on which they are. */
    List<Conditions> under(SoManyOutstanding claimed) {
        List<Conditions> found = new ArrayList<>();
        for (Frameworks frameworks : FRAMEWORKS) {
            for (DateBasis basis : DateBasis.values()) {
                found.addAll(under(claimed, frameworks, basis));
            }
        }
        return found;
    }

    private List<Conditions> under(SoManyOutstanding claimed, Frameworks frameworks, DateBasis basis) {
        LocalDate first = claim.asAt().minusDays(DAYS_BACK);
        List<Conditions> found = new ArrayList<>();
        Optional<Conditions> current = Optional.empty();
        Standings standings = new Standings(basis, frameworks);
        standings.with(between(basis, LocalDate.MIN, first.minusDays(1)), first);
        for (LocalDate day = first; !day.isAfter(claim.asAt()); day = day.plusDays(1)) {
            Optional<Conditions> holds = on(standings.with(between(basis, day, day), day), claimed);
            if (current.isPresent() && holds.filter(current.get()::continuedBy).isPresent()) {
                current = current.map(before -> before.until(holds.get().to()));
            } else {
                current.ifPresent(found::add);
                current = holds;
            }
        }
        current.ifPresent(found::add);
        return found;
    }

    private Optional<Conditions> on(Standing standing, SoManyOutstanding claimed) {
        boolean counted = standing.at(Position.OUTSTANDING).stream()
                .anyMatch(entry -> claim.urn().equals(Optional.of(entry.urn())));
        int all = standing.count(Position.OUTSTANDING);
        boolean leavesItselfOut = counted && all == claimed.number() + 1;
        boolean ofSoMany =
                claimed.outOf().map(outOf -> outOf == standing.withOverall()).orElse(true);
        return ofSoMany && (all == claimed.number() || leavesItselfOut)
                ? Optional.of(new Conditions(
                        standing.frameworks(),
                        standing.basis(),
                        standing.on(),
                        standing.on(),
                        claim.urn().isPresent() && (leavesItselfOut || !counted)))
                : Optional.empty();
    }

    private List<Entry> between(DateBasis basis, LocalDate from, LocalDate to) {
        return record.entries().stream()
                .filter(entry -> !basis.of(entry.inspection()).isBefore(from))
                .filter(entry -> !basis.of(entry.inspection()).isAfter(to))
                .toList();
    }
}
