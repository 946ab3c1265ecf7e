package uk.inspectionalerts.notification.outcome;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What makes a milestone checkable, as far as a message needs it.
 *
 * @param rank its place among the authorities that reached the same, from 1; empty where it is no matter of rank
 * @param withheld why rank, count or first is not to be told; empty when it may be
 * @param members the names of the authorities that it counts; none where it counts none
 */
public record Terms(OptionalInt rank, Optional<String> withheld, List<String> members) {

    public Terms {
        members = List.copyOf(members);
    }
}
