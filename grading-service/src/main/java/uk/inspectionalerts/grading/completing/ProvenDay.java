package uk.inspectionalerts.grading.completing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The day of a claim all of whose reports have arrived.
 *
 * @param completeTo as claimed
 * @param checkedAt when the pass ended
 */
record ProvenDay(LocalDate completeTo, Instant checkedAt) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /**
     * The day up to which the record is complete by it. A pass in the course of a day has seen that day "so far", so once the day
     * has ended it proves the day before. A report that is held is missing in the record from the day of its publication.
     *
     * @param heldFrom the first day on which each of the reports that are held can have been published, where that is known
     */
    LocalDate recordTo(LocalDate today, Collection<Optional<LocalDate>> heldFrom) {
        boolean onlySoFar = !completeTo.isBefore(londonDay(checkedAt)) && completeTo.isBefore(today);
        LocalDate seen = onlySoFar ? completeTo.minusDays(1) : completeTo;
        return Stream.concat(Stream.of(seen), heldFrom.stream().map(day -> day.map(known -> known.minusDays(1))
                        .orElse(LocalDate.EPOCH)))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    static LocalDate londonDay(Instant moment) {
        return moment.atZone(LONDON).toLocalDate();
    }
}
