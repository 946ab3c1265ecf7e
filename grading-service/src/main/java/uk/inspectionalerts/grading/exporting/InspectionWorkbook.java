package uk.inspectionalerts.grading.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import uk.inspectionalerts.grading.exporting.Cell.Count;
import uk.inspectionalerts.grading.exporting.Cell.Day;
import uk.inspectionalerts.grading.exporting.Cell.Text;
import uk.inspectionalerts.grading.tagging.Licence;

/**
 * The table of inspections as a workbook, with the meaning of its columns and the terms of its use.
 *
 * @param asOf the day of the export, Europe/London
 * @param position of the last change that is in it for certain
 */
record InspectionWorkbook(LocalDate asOf, long position) {

    /** How many lines are held in memory. */
    private static final int HELD = 200;

    /**
     * Writes each line as it is read, so that the size of the table does not matter. Where reading fails, the workbook is left
     * without its end: nobody shall take a part of the table for the whole.
     */
    void write(Stream<InspectionLine> lines, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Inspection Alerts", "1.0");
        inspections(lines, workbook.newWorksheet("Inspections"));
        dictionary(workbook.newWorksheet("Columns"));
        licence(workbook.newWorksheet("Licence"));
        workbook.finish();
    }

    private static void inspections(Stream<InspectionLine> lines, Worksheet sheet) throws IOException {
        header(sheet, InspectionColumns.ALL.stream().map(Column::name).toList());
        int row = 1;
        Iterable<InspectionLine> inOrder = lines::iterator;
        for (InspectionLine line : inOrder) {
            for (int column = 0; column < InspectionColumns.ALL.size(); column++) {
                InspectionColumns.ALL.get(column).of(line).into(sheet, row, column);
            }
            if (row++ % HELD == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void dictionary(Worksheet sheet) throws IOException {
        header(sheet, List.of("column", "meaning", "values", "source"));
        int row = 1;
        for (Explained<InspectionLine> column : InspectionColumns.DICTIONARY) {
            line(
                    sheet,
                    row++,
                    new Text(column.column().name()),
                    new Text(column.meaning()),
                    new Text(column.values()),
                    new Text(column.source()));
        }
        sheet.finish();
    }

    private void licence(Worksheet sheet) throws IOException {
        line(sheet, 0, new Text("attribution"), new Text(Licence.ATTRIBUTION));
        line(sheet, 1, new Text("licence"), new Text(Licence.ADDRESS));
        line(sheet, 2, new Text("independence"), new Text(Licence.INDEPENDENCE));
        line(sheet, 3, new Text("date"), new Day(asOf));
        line(sheet, 4, new Text("position"), new Count(position));
        line(sheet, 5, new Text("changes since"), new Text("/changes?since=" + position));
        sheet.finish();
    }

    private static void header(Worksheet sheet, List<String> names) {
        line(sheet, 0, names.stream().map(Text::new).toArray(Cell[]::new));
        sheet.range(0, 0, 0, names.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private static void line(Worksheet sheet, int row, Cell... cells) {
        for (int column = 0; column < cells.length; column++) {
            cells[column].into(sheet, row, column);
        }
    }
}
