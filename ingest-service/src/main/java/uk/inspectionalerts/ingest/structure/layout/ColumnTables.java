package uk.inspectionalerts.ingest.structure.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the rows of tables that are set without rules. Lines that leave the same upright strip of the page empty, at
 * least two of them with words on both sides of it, are a table; what stands close together in one column is a cell,
 * and cells that overlap in height are a row, whether they are aligned by their tops or their middles.
 */
final class ColumnTables {
    private static final float GUTTER = 1.2f;

    /** The rows of a page and the lines that are in none. */
    record Reading(List<TableRow> rows, List<TextLine> rest) {}

    private record Strip(float from, float to) {
        Strip meet(Strip other) {
            return new Strip(Math.max(from, other.from), Math.min(to, other.to));
        }

        boolean isWide(float size) {
            return to - from >= GUTTER * size;
        }

        boolean isClearOf(TextLine line) {
            return line.parts().stream().allMatch(part -> part.x1() <= from + 1 || part.x0() >= to - 1);
        }
    }

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
            return lines.get(lines.size() - 1).y();
        }

        String text() {
            return Mending.paragraph(lines);
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
                rowsOf(page.subList(index, end), rows);
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
        while (seed < page.size() && seed < begin + 2 && gutter(page.get(seed)).isEmpty()) {
            seed++;
        }
        if (seed == page.size() || gutter(page.get(seed)).isEmpty()) {
            return begin;
        }
        Strip strip = gutter(page.get(seed)).get();
        for (int i = begin; i < seed; i++) {
            if (!strip.isClearOf(page.get(i)) || !isClose(page.get(i), page.get(i + 1))) {
                return begin;
            }
        }
        int seeds = 1;
        int end = seed + 1;
        for (int i = seed + 1; i < page.size(); i++) {
            TextLine line = page.get(i);
            Optional<Strip> own = gutter(line);
            Strip narrower = own.map(strip::meet).orElse(strip);
            if (own.isPresent() && narrower.isWide(line.size())) {
                strip = narrower;
                seeds++;
                end = i + 1;
            } else if (!strip.isClearOf(line)) {
                break;
            } else if (isClose(page.get(i - 1), line) && end == i) {
                end = i + 1;
            } else if (i - end > 2) {
                break;
            }
        }
        Strip whole = strip;
        boolean clear = page.subList(begin, end).stream().allMatch(whole::isClearOf);
        return seeds > 1 && clear ? end : begin;
    }

    private boolean isClose(TextLine above, TextLine below) {
        return below.y() - above.y() < 1.25f * type.leading() * below.size();
    }

    /** The widest gap between the words of a line, a mark before its first word aside. */
    private static Optional<Strip> gutter(TextLine line) {
        List<TextLine.Part> parts = line.parts();
        Strip widest = new Strip(0, 0);
        for (int i = isMark(parts.get(0)) ? 2 : 1; i < parts.size(); i++) {
            Strip gap = new Strip(parts.get(i - 1).x1(), parts.get(i).x0());
            if (gap.to - gap.from > widest.to - widest.from) {
                widest = gap;
            }
        }
        return widest.isWide(line.size()) ? Optional.of(widest) : Optional.empty();
    }

    private static boolean isMark(TextLine.Part part) {
        return Marker.of(part.text()).map(marker -> marker.rest().isEmpty()).orElse(false);
    }

    private void rowsOf(List<TextLine> region, List<TableRow> rows) {
        List<Cell> cells = cells(region);
        List<List<Cell>> bands = new ArrayList<>();
        float bottom = -1;
        for (Cell cell : cells) {
            if (bands.isEmpty() || cell.top() > bottom - 1) {
                bands.add(new ArrayList<>());
                bottom = -1;
            }
            bands.get(bands.size() - 1).add(cell);
            bottom = Math.max(bottom, cell.bottom());
        }
        for (List<Cell> band : bands) {
            band.sort(Comparator.comparingInt(cell -> cell.column));
            rows.add(new TableRow(
                    band.get(0).top(), band.stream().map(Cell::text).toList()));
        }
    }

    private List<Cell> cells(List<TextLine> region) {
        List<Strip> columns = columns(region);
        List<Cell> cells = new ArrayList<>();
        Cell[] open = new Cell[columns.size()];
        for (TextLine line : region) {
            for (int column = 0; column < columns.size(); column++) {
                Strip bounds = columns.get(column);
                List<TextLine.Part> inside = line.parts().stream()
                        .filter(part -> part.x0() >= bounds.from - 1 && part.x1() <= bounds.to + 1)
                        .toList();
                if (!inside.isEmpty()) {
                    TextLine piece = new TextLine(line.page(), inside, line.y(), line.size(), line.bold(), line.note());
                    if (open[column] == null
                            || !isClose(open[column].lines.get(open[column].lines.size() - 1), piece)) {
                        open[column] = new Cell(column);
                        cells.add(open[column]);
                    }
                    open[column].lines.add(piece);
                }
            }
        }
        cells.sort(Comparator.comparingDouble(Cell::top));
        return cells;
    }

    /** The stretches of the page's width that hold words, cut where no line of the region has any. */
    private static List<Strip> columns(List<TextLine> region) {
        List<TextLine.Part> parts = new ArrayList<>();
        for (TextLine line : region) {
            List<TextLine.Part> own = line.parts();
            if (own.size() > 1 && isMark(own.get(0))) {
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
            if (last >= 0 && part.x0() - columns.get(last).to < region.get(0).size() * 0.9f) {
                columns.set(last, new Strip(columns.get(last).from, Math.max(columns.get(last).to, part.x1())));
            } else {
                columns.add(new Strip(part.x0(), part.x1()));
            }
        }
        return columns;
    }
}
