package uk.inspectionalerts.ingest.revision;

import java.util.ArrayList;
import java.util.List;

/** Finds the passages in which two texts differ, by the longest sequence of lines that they have in common. */
final class Comparison {

    /** Pairs of lines that are looked at; texts that differ in more are called wholly different there. */
    private static final int MOST_PAIRS = 1_000_000;

    private final List<Line> before;
    private final List<Line> after;
    private final List<Passage> passages = new ArrayList<>();

    private Comparison(List<Line> before, List<Line> after) {
        this.before = before;
        this.after = after;
    }

    static List<Passage> differences(List<Line> before, List<Line> after) {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        Comparison comparison =
                new Comparison(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        comparison.compare();
        return comparison.passages;
    }

    private void compare() {
        int i = 0;
        int j = 0;
        int told = 0;
        int toldAfter = 0;
        if ((long) before.size() * after.size() <= MOST_PAIRS) {
            int[][] common = common();
            while (i < before.size() && j < after.size()) {
                if (before.get(i).equals(after.get(j))) {
                    tell(told, i, toldAfter, j);
                    told = ++i;
                    toldAfter = ++j;
                } else if (common[i + 1][j] >= common[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
        }
        tell(told, before.size(), toldAfter, after.size());
    }

    /** How many lines what follows each pair of places has in common. */
    private int[][] common() {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void tell(int from, int to, int fromAfter, int toAfter) {
        if (from < to || fromAfter < toAfter) {
            passages.add(new Passage(before.subList(from, to), after.subList(fromAfter, toAfter)));
        }
    }
}
