package uk.inspectionalerts.grading.quotation;

import java.util.LinkedList;
import java.util.List;
import java.util.Optional;

/**
 * Lays a quotation over the stretch of a report that takes the fewest changes: a word changed, left out or added counts one; of two
 * ways with as many changes the one that changes words in their place. The
 * whole quotation is laid, the report is free at both ends. Costs words of the quotation times words of the report in time, and only a
 * row of the report in memory.
 */
final class Alignment {

    /** Whether a word of the quotation is the same as a word of the report, both by their place. */
    @FunctionalInterface
    interface Same {
        boolean at(int quoted, int printed);
    }

    /**
     * A stretch of the report.
     *
     * @param from its first word
     * @param to the one behind its last
     * @param changes how many it takes
     */
    record Stretch(int from, int to, int changes) {}

    private static final int CHANGE = 1000;
    private static final int ONE_SIDED = CHANGE + 1;

    private final Same same;
    private final int quoted;

    /** @param quoted how many words the quotation has */
    Alignment(int quoted, Same same) {
        this.quoted = quoted;
        this.same = same;
    }

    /** The nearest stretch between two places of the report, the first of several; empty where there are no words. */
    Optional<Stretch> nearest(int first, int end) {
        int width = end - first;
        if (width < 1) {
            return Optional.empty();
        }
        int[] changes = new int[width + 1];
        int[] begins = new int[width + 1];
        for (int column = 0; column <= width; column++) {
            begins[column] = column;
        }
        for (int row = 0; row < quoted; row++) {
            int diagonal = changes[0];
            int diagonalBegins = begins[0];
            changes[0] = (row + 1) * ONE_SIDED;
            for (int column = 1; column <= width; column++) {
                int change = diagonal + (same.at(row, first + column - 1) ? 0 : CHANGE);
                int begin = diagonalBegins;
                if (changes[column] + ONE_SIDED < change) {
                    change = changes[column] + ONE_SIDED;
                    begin = begins[column];
                }
                if (changes[column - 1] + ONE_SIDED < change) {
                    change = changes[column - 1] + ONE_SIDED;
                    begin = begins[column - 1];
                }
                diagonal = changes[column];
                diagonalBegins = begins[column];
                changes[column] = change;
                begins[column] = begin;
            }
        }
        int best = 0;
        for (int column = 1; column <= width; column++) {
            best = changes[column] < changes[best] ? column : best;
        }
        return Optional.of(new Stretch(first + begins[best], first + best, changes[best] / CHANGE));
    }

    /** What each step along both texts does. */
    enum Step {
        SAME,
        CHANGED,
        ADDED,
        OMITTED
    }

    /** The steps that lay the quotation over this stretch, in order. */
    List<Step> steps(Stretch stretch) {
        int width = stretch.to - stretch.from;
        int[][] changes = new int[quoted + 1][width + 1];
        for (int row = 0; row <= quoted; row++) {
            for (int column = 0; column <= width; column++) {
                if (row == 0 || column == 0) {
                    changes[row][column] = (row + column) * ONE_SIDED;
                } else {
                    int kept =
                            changes[row - 1][column - 1] + (same.at(row - 1, stretch.from + column - 1) ? 0 : CHANGE);
                    int oneSided = Math.min(changes[row - 1][column], changes[row][column - 1]) + ONE_SIDED;
                    changes[row][column] = Math.min(kept, oneSided);
                }
            }
        }
        return walkBack(changes, stretch, width);
    }

    private List<Step> walkBack(int[][] changes, Stretch stretch, int width) {
        LinkedList<Step> steps = new LinkedList<>();
        int row = quoted;
        int column = width;
        while (row > 0 || column > 0) {
            int here = changes[row][column];
            if (row > 0
                    && column > 0
                    && same.at(row - 1, stretch.from + column - 1)
                    && here == changes[row - 1][column - 1]) {
                steps.addFirst(Step.SAME);
                row--;
                column--;
            } else if (row > 0 && column > 0 && here == changes[row - 1][column - 1] + CHANGE) {
                steps.addFirst(Step.CHANGED);
                row--;
                column--;
            } else if (row > 0 && here == changes[row - 1][column] + ONE_SIDED) {
                steps.addFirst(Step.ADDED);
                row--;
            } else {
                steps.addFirst(Step.OMITTED);
                column--;
            }
        }
        return steps;
    }
}
