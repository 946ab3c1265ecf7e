package uk.inspectionalerts.grading.exporting;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.tagging.Licence;

/**
 * A column of a table of {@code T}.
 *
 * @param name others rely on it
 * @param cell its cell in the line of one {@code T}
 */
record Column<T>(String name, Function<T, Cell> cell) {

    /** Its cell in that line. */
    Cell of(T line) {
        return cell.apply(line);
    }

    /** A column for the grade of each area. */
    static <T> Stream<Column<T>> grades(Function<T, Map<Area, String>> grades) {
        return Stream.of(Area.values())
                .map(area -> new Column<>(
                        area.code(),
                        line -> Cell.text(Optional.ofNullable(grades.apply(line).get(area)))));
    }

    /** The column that carries the terms of use into every excerpt of the table. */
    static <T> Column<T> licence() {
        return new Column<>("licence", line -> new Cell.Text(Licence.NOTICE));
    }
}
