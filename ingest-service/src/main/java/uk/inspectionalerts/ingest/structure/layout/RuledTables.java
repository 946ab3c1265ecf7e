package uk.inspectionalerts.ingest.structure.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the rows of tables that are drawn with rules. A run lies in a cell if a rule bounds it on each of its four
 * sides; what lies within the same bounds is one cell, however many lines it has. Cells that begin at the same height
 * side by side are a row. A box that stands alone is no table, its content is read as any other text.
 */
final class RuledTables {
    private static final float SAME = 3f;

    /** The rows of a page and the runs that are in none. */
    record Reading(List<Row> rows, List<Run> rest) {}

    /** A row: where it begins, and the runs of each of its cells from left to right. */
    record Row(float top, List<List<Run>> cells) {}

    private record Cell(float left, float top, float right, float bottom, List<Run> runs) {}

    private RuledTables() {}

    static Reading read(Sheet sheet) {
        List<Rule> upright = sheet.rules().stream().filter(Rule::upright).toList();
        List<Rule> level =
                sheet.rules().stream().filter(rule -> !rule.upright()).toList();
        if (upright.isEmpty() || level.isEmpty()) {
            return new Reading(List.of(), sheet.runs());
        }
        List<Run> rest = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (Run run : sheet.runs()) {
            Cell cell = cellOf(run, upright, level);
            if (cell == null) {
                rest.add(run);
            } else {
                add(run, cell, cells);
            }
        }
        return new Reading(rows(cells, rest), rest);
    }

    private static Cell cellOf(Run run, List<Rule> upright, List<Rule> level) {
        float left = -1;
        float top = -1;
        float right = Float.MAX_VALUE;
        float bottom = Float.MAX_VALUE;
        float centre = (run.x0() + run.x1()) / 2;
        for (Rule rule : upright) {
            if (rule.spans(run.middle())) {
                if (rule.at() <= centre) {
                    left = Math.max(left, rule.at());
                } else {
                    right = Math.min(right, rule.at());
                }
            }
        }
        if (left < 0 || right == Float.MAX_VALUE) {
            return null;
        }
        for (Rule rule : level) {
            if (rule.spans(centre)) {
                if (rule.at() <= run.middle()) {
                    top = Math.max(top, rule.at());
                } else {
                    bottom = Math.min(bottom, rule.at());
                }
            }
        }
        return top < 0 || bottom == Float.MAX_VALUE ? null : new Cell(left, top, right, bottom, new ArrayList<>());
    }

    private static void add(Run run, Cell found, List<Cell> cells) {
        for (Cell cell : cells) {
            if (same(cell.left, found.left)
                    && same(cell.right, found.right)
                    && same(cell.top, found.top)
                    && same(cell.bottom, found.bottom)) {
                cell.runs.add(run);
                return;
            }
        }
        found.runs.add(run);
        cells.add(found);
    }

    private static List<Row> rows(List<Cell> cells, List<Run> rest) {
        cells.sort(Comparator.comparingDouble(Cell::top));
        Map<Cell, List<Cell>> rows = new LinkedHashMap<>();
        Cell first = null;
        for (Cell cell : cells) {
            if (first == null || !same(first.top, cell.top)) {
                first = cell;
                rows.put(first, new ArrayList<>());
            }
            rows.get(first).add(cell);
        }
        List<Row> result = new ArrayList<>();
        rows.forEach((begin, row) -> {
            if (row.size() == 1) {
                rest.addAll(begin.runs);
            } else {
                row.sort(Comparator.comparingDouble(Cell::left));
                result.add(new Row(begin.top, row.stream().map(Cell::runs).toList()));
            }
        });
        return result;
    }

    private static boolean same(float a, float b) {
        return Math.abs(a - b) < SAME;
    }
}
