package uk.inspectionalerts.grading.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as text (RFC 4180), UTF-8, its first line the names of the columns. */
final class Csv {

    private Csv() {}

    /** Writes each line as it is read, so that the size of the table does not matter. */
    static <T> void write(List<Column<T>> columns, Stream<T> lines, OutputStream out) throws IOException {
        CSVPrinter printer = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, UTF_8)), CSVFormat.RFC4180);
        printer.printRecord(columns.stream().map(Column::name));
        Iterable<T> inOrder = lines::iterator;
        for (T line : inOrder) {
            printer.printRecord(columns.stream().map(column -> column.of(line).inCsv()));
        }
        printer.flush();
    }
}
