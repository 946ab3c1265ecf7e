package uk.inspectionalerts.grading.completing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * That a whole pass over a source found nothing listed that is not held.
 *
 * @param source its name
 * @param completeTo the last day whose publications the pass has all seen, Europe/London; not after the day of the pass
 * @param checkedAt when the pass ended: of two claims of a source the later one stands
 * @param reports all that is held from it
 */
public record SourceClaim(String source, LocalDate completeTo, Instant checkedAt, Set<UUID> reports) {

    public SourceClaim {
        Objects.requireNonNull(source, "source");
        reports = Set.copyOf(reports);
        if (completeTo.isAfter(ProvenDay.londonDay(checkedAt))) {
            throw new IllegalArgumentException(
                    "a pass that ended at " + checkedAt + " cannot have seen all publications of " + completeTo);
        }
    }
}
