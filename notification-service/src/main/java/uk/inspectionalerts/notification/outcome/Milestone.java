package uk.inspectionalerts.notification.outcome;

import java.util.Optional;

/**
 * A computed claim about the inspection.
 *
 * @param type its type, an open list ({@code improved}, {@code out_of_inadequate} …)
 * @param area the area it speaks of; empty when it speaks of the whole
 * @param told what a message may say of it; empty while its rank or count is withheld and nothing else remains to be said
 * @param terms empty in an event from before milestones ranked and counted
 */
public record Milestone(String type, Optional<Area> area, Optional<String> told, Optional<Terms> terms) {

    /** Why its rank or count is not told; empty when nothing of it is withheld. */
    public Optional<String> withheld() {
        return terms.flatMap(Terms::withheld);
    }

    /** Whether it may be told that no authority reached the same before: in England, in the region or in a group. */
    public boolean first() {
        return withheld().isEmpty()
                && terms.filter(known -> known.rank().orElse(0) == 1).isPresent();
    }
}
