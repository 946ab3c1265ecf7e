package uk.inspectionalerts.grading.exporting;

import java.time.LocalDate;
import java.util.Optional;
import org.dhatim.fastexcel.Worksheet;

/** A value in a table, which each format of the table writes in its own way. */
sealed interface Cell {

    Cell EMPTY = new Text("");

    /** As text, a number or a date in the form that programs read. */
    String inCsv();

    /** Puts the value at that place, both counted from 0. */
    void into(Worksheet sheet, int row, int column);

    static Cell text(Optional<?> value) {
        return value.<Cell>map(some -> new Text(some.toString())).orElse(EMPTY);
    }

    static Cell day(Optional<LocalDate> value) {
        return value.<Cell>map(Day::new).orElse(EMPTY);
    }

    static Cell count(Optional<Integer> value) {
        return value.<Cell>map(Count::new).orElse(EMPTY);
    }

    /** Words and codes. None is ever a formula, whatever a document prints. */
    record Text(String value) implements Cell {

        /** A spreadsheet that opens a text file takes a cell that begins so for a formula. */
        private static final String FORMULA = "=+-@\t\r";

        /** More characters make a workbook that Excel calls damaged. */
        private static final int LONGEST = 32_767;

        @Override
        public String inCsv() {
            return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        }

        /** Written in its place and not into the list of all strings, which would be held in memory until the end. */
        @Override
        public void into(Worksheet sheet, int row, int column) {
            if (!value.isEmpty()) {
                sheet.inlineString(row, column, value.substring(0, Math.min(value.length(), LONGEST)));
            }
        }
    }

    /** A day, Europe/London. */
    record Day(LocalDate value) implements Cell {

        @Override
        public String inCsv() {
            return value.toString();
        }

        @Override
        public void into(Worksheet sheet, int row, int column) {
            sheet.value(row, column, value);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        }
    }

    /** How many. */
    record Count(long value) implements Cell {

        @Override
        public String inCsv() {
            return Long.toString(value);
        }

        @Override
        public void into(Worksheet sheet, int row, int column) {
            sheet.value(row, column, value);
        }
    }

    /** Whether. */
    record Flag(boolean value) implements Cell {

        @Override
        public String inCsv() {
            return Boolean.toString(value);
        }

        @Override
        public void into(Worksheet sheet, int row, int column) {
            sheet.value(row, column, value);
        }
    }
}
