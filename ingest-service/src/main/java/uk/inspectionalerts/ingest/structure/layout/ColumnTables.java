package uk.inspectionalerts.ingest.structure.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the rows of tables that are set without rules. Lines that leave the same upright strip of the page empty, with
 * words on both sides of it more than once, are a table; what stands close together in one column is a cell, and cells
 * that overlap in height are a row, whether they are aligned by their tops or their middles.
 */
final class ColumnTables {
    private static final float CLOSE = 1.15f;

    /** So many lines in a row without a word in the right column end a table. */
    private static final int MOST_LEFT_LINES = 4;

    /** The rows of a page and the lines that are in none. */
    record Reading(List<TableRow> rows, List<TextLine> rest) {}

    private static final class Cell {
        private final int column;
        private final List<TextLine> lines = new ArrayList<>();

        Cell(int column) {
            this.column = column;
        }

        float top() {
            return lines.get(0).y() - lines.get(0).size();
        }

        float bottom() {
            return last().y();
        }

        TextLine last() {
            return lines.get(lines.size() - 1);
        }
    }

    private final TypeMeasure type;

    ColumnTables(TypeMeasure type) {
        this.type = type;
    }

    Reading read(List<TextLine> page) {
        List<TableRow> rows = new ArrayList<>();
        List<TextLine> rest = new ArrayList<>();
        int index = 0;
        while (index < page.size()) {
            int end = regionEnd(page, index);
            if (end > index) {
                rowsOf(page.subList(index, end), rows, rest);
                index = end;
            } else {
                rest.add(page.get(index++));
            }
        }
        return new Reading(rows, rest);
    }

    /** Where the table that begins with this line ends; the line itself if none begins. */
    private int regionEnd(List<TextLine> page, int begin) {
        int seed = begin;
        while (seed < page.size() && seed < begin + 2 && gap(page, seed).isEmpty()) {
            seed++;
        }
        if (seed == page.size() || gap(page, seed).isEmpty()) {
            return begin;
        }
        Strip strip = gap(page, seed).get();
        for (int i = seed - 1; i >= begin; i--) {
            Optional<Strip> narrower = strip.beside(page.get(i));
            if (narrower.isEmpty() || !isClose(page.get(i), page.get(i + 1))) {
                return begin;
            }
            strip = narrower.get();
        }
        int sided = 1;
        int both = 1;
        int end = seed + 1;
        for (int i = seed + 1; i < page.size() && i - end < MOST_LEFT_LINES; i++) {
            TextLine line = page.get(i);
            Optional<Strip> narrower = strip.beside(line);
            if (narrower.isEmpty()) {
                break;
            }
            if (line.x1() > narrower.get().to()) {
                sided++;
                both += line.x0() < narrower.get().from() ? 1 : 0;
                end = i + 1;
            } else if (end == i && isClose(page.get(i - 1), line)) {
                end = i + 1;
            }
            strip = narrower.get();
        }
        return sided > 1 && both > 0 && isTable(page.subList(begin, end), strip) ? end : begin;
    }

    /**
     * The wide gap in a line, or between it and the next one where both share a height: the middle of a label beside the first of
     * two lines of its grade.
     */
    private static Optional<Strip> gap(List<TextLine> page, int index) {
        Optional<Strip> inLine = Strip.widestIn(page.get(index));
        return inLine.isPresent() || index + 1 == page.size()
                ? inLine
                : Strip.between(page.get(index), page.get(index + 1));
    }

    /** More than one line has words in the right column that begin, or end, at the same place. */
    private static boolean isTable(List<TextLine> region, Strip strip) {
        List<TextLine.Part> right = region.stream()
                .map(line -> line.parts().get(line.parts().size() - 1))
                .filter(part -> part.x0() >= strip.to() - 1)
                .toList();
        TextLine.Part first = right.get(0);
        return right.stream()
                .skip(1)
                .anyMatch(part -> Math.abs(part.x0() - first.x0()) < 3
                        || Math.abs(part.x1() - first.x1()) < 3
                        || Math.abs(part.x0() + part.x1() - first.x0() - first.x1()) < 6);
    }

    private boolean isClose(TextLine above, TextLine below) {
        return below.y() - above.y() < CLOSE * type.leading() * below.size();
    }

    private void rowsOf(List<TextLine> region, List<TableRow> rows, List<TextLine> rest) {
        List<List<Cell>> bands = new ArrayList<>();
        float bottom = 0;
        for (Cell cell : cells(region)) {
            if (bands.isEmpty() || cell.top() > bottom - 1) {
                bands.add(new ArrayList<>());
                bottom = cell.bottom();
            }
            bands.get(bands.size() - 1).add(cell);
            bottom = Math.max(bottom, cell.bottom());
        }
        for (List<Cell> band : bands) {
            if (band.size() == 1) {
                rest.addAll(band.get(0).lines);
            } else {
                float top = band.get(0).top();
                band.sort(Comparator.comparingInt(cell -> cell.column));
                rows.add(new TableRow(
                        top,
                        band.stream().map(cell -> Mending.paragraph(cell.lines)).toList()));
            }
        }
    }

    private List<Cell> cells(List<TextLine> region) {
        List<Strip> columns = columns(region);
        List<Cell> cells = new ArrayList<>();
        Cell[] open = new Cell[columns.size()];
        for (TextLine line : region) {
            List<TextLine> pieces =
                    columns.stream().map(column -> piece(line, column)).toList();
            boolean begins = pieces.stream().filter(piece -> piece != null).count() > 1
                    && pieces.stream().allMatch(piece -> piece == null || beginsCell(piece));
            for (int column = 0; column < open.length; column++) {
                TextLine piece = pieces.get(column);
                if (piece == null) {
                    continue;
                }
                if (begins || open[column] == null || !isClose(open[column].last(), piece)) {
                    open[column] = new Cell(column);
                    cells.add(open[column]);
                }
                open[column].lines.add(piece);
            }
        }
        cells.sort(Comparator.comparingDouble(Cell::top));
        return cells;
    }

    private static boolean beginsCell(TextLine piece) {
        int first = piece.text().codePointAt(0);
        return Character.isUpperCase(first) || Character.isDigit(first);
    }

    private static TextLine piece(TextLine line, Strip column) {
        List<TextLine.Part> inside =
                line.parts().stream().filter(part -> column.holds(part)).toList();
        return inside.isEmpty()
                ? null
                : new TextLine(line.page(), inside, line.y(), line.size(), line.bold(), line.note());
    }

    /** The stretches of the page's width that hold words, cut where no line of the region has any. */
    private static List<Strip> columns(List<TextLine> region) {
        List<TextLine.Part> parts = new ArrayList<>();
        for (TextLine line : region) {
            List<TextLine.Part> own = line.parts();
            if (own.size() > 1 && Strip.isMark(own.get(0))) {
                parts.add(new TextLine.Part(own.get(0).x0(), own.get(1).x1(), ""));
                parts.addAll(own.subList(2, own.size()));
            } else {
                parts.addAll(own);
            }
        }
        parts.sort(Comparator.comparingDouble(TextLine.Part::x0));
        List<Strip> columns = new ArrayList<>();
        for (TextLine.Part part : parts) {
            int last = columns.size() - 1;
            if (last >= 0
                    && part.x0()
                            < columns.get(last).to()
                                    + Strip.NARROWEST * region.get(0).size()) {
                columns.set(
                        last,
                        new Strip(
                                columns.get(last).from(),
                                Math.max(columns.get(last).to(), part.x1())));
            } else {
                columns.add(new Strip(part.x0(), part.x1()));
            }
        }
        return columns;
    }
}
