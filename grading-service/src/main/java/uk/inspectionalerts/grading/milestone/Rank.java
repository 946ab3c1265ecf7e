package uk.inspectionalerts.grading.milestone;

/**
 * A place in a competition ranking by publication day: reports of one day share the lowest place.
 *
 * @param place from 1
 * @param joint whether others share it
 */
public record Rank(int place, boolean joint) {

    public Rank {
        if (place < 1) {
            throw new IllegalArgumentException("a rank begins at 1, not " + place);
        }
    }
}
