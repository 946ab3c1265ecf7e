package uk.inspectionalerts.ingest.structure.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.inspectionalerts.ingest.report.Block;

/** Reads printed pages as text: tables first, then lines, without headers and footers, then blocks. */
public final class SheetsLayout {
    private SheetsLayout() {}

    /** The blocks of the pages in reading order. */
    public static List<Block> blocks(List<Sheet> sheets) {
        List<RuledTables.Reading> readings = new ArrayList<>();
        List<List<TextLine>> pages = new ArrayList<>();
        RunningMatter running = new RunningMatter(sheets.size());
        for (Sheet sheet : sheets) {
            RuledTables.Reading reading = RuledTables.read(sheet);
            List<TextLine> lines = LineAssembler.assemble(sheet.number(), reading.rest());
            running.note(sheet, lines);
            readings.add(reading);
            pages.add(lines);
        }
        TypeMeasure type = TypeMeasure.of(pages);
        BlockAssembler blocks = new BlockAssembler(type);
        ColumnTables columns = new ColumnTables(type);
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            List<TableRow> rows = new ArrayList<>();
            readings.get(i).rows().forEach(row -> rows.add(row(sheet.number(), row)));
            ColumnTables.Reading reading = columns.read(pages.get(i).stream()
                    .filter(line -> !running.contains(sheet, line))
                    .toList());
            rows.addAll(reading.rows());
            rows.sort(Comparator.comparingDouble(TableRow::top));
            List<TextLine> rest = new ArrayList<>(reading.rest());
            rest.sort(Comparator.comparingDouble(TextLine::y));
            int next = 0;
            for (TextLine line : rest) {
                while (next < rows.size() && rows.get(next).top() < line.y()) {
                    blocks.row(sheet.number(), rows.get(next++));
                }
                blocks.line(line);
            }
            while (next < rows.size()) {
                blocks.row(sheet.number(), rows.get(next++));
            }
        }
        return blocks.blocks();
    }

    private static TableRow row(int page, RuledTables.Row row) {
        List<String> cells = new ArrayList<>();
        for (List<Run> cell : row.cells()) {
            cells.add(Mending.paragraph(LineAssembler.assemble(page, cell)));
        }
        return new TableRow(row.top(), cells);
    }
}
