package uk.inspectionalerts.grading.milestone;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.standing.Position;
import uk.inspectionalerts.grading.standing.Standing;

/**
 * The reports of one day, which count as one set, and how the authorities stood around it, by publication.
 *
 * @param before at the end of the last day with a report
 * @param after at the end of this day
 * @param afterUnderIlacs the same with the reports under ILACS alone
 * @param secondary whether a report up to this day is known from a summary only
 * @param reorganised regions with authorities that were abolished since 2013
 */
record PublicationDay(
        LocalDate date,
        List<Course> published,
        Standing before,
        Standing after,
        Standing afterUnderIlacs,
        boolean secondary,
        Set<String> reorganised) {

    private static final Set<Position> HIGHER =
            EnumSet.of(Position.OUTSTANDING, Position.GOOD, Position.REQUIRES_IMPROVEMENT);

    /** From then on no inspection of an abolished authority could be the latest of its area. */
    private static final LocalDate ABOLISHED_GONE = LocalDate.of(2023, 4, 1);

    /** Whether an abolished authority that is not in the record could have stood in the region on this day. */
    boolean lacksAbolished(String region) {
        return date.isBefore(ABOLISHED_GONE) && reorganised.contains(region);
    }

    /** Whether an authority of the region stands at inadequate at the end of this day. */
    boolean hasInadequate(String region) {
        for (Entry member : after.at(Position.INADEQUATE)) {
            if (member.authority().region().equals(region)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the authority stood at inadequate before this day and stands higher now, by this report. */
    boolean leftInadequate(Entry entry) {
        return stoodInadequate(before, entry)
                && HIGHER.stream().map(after::at).flatMap(List::stream).anyMatch(entry::sameInspectionAs);
    }

    private static boolean stoodInadequate(Standing standing, Entry entry) {
        for (Entry member : standing.at(Position.INADEQUATE)) {
            if (member.urn().equals(entry.urn())) {
                return true;
            }
        }
        return false;
    }
}
