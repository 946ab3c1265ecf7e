package uk.inspectionalerts.ingest.structure.layout;

/**
 * A straight line drawn on the page, upright or level, in points from the top left corner. Tables are drawn with them.
 *
 * @param at the height of a level rule, the distance from the left of an upright one
 * @param from its left or upper end
 * @param to its right or lower end
 */
public record Rule(boolean upright, float at, float from, float to) {

    /** Ends of rules that should meet may miss each other by as much. */
    static final float SLACK = 2f;

    boolean spans(float point) {
        return point >= from - SLACK && point <= to + SLACK;
    }
}
