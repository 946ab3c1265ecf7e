package uk.inspectionalerts.checks.noticing;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import uk.inspectionalerts.checks.SyntheticReport;
import uk.inspectionalerts.local.Checkout;
import uk.inspectionalerts.local.site.Publication;

/**
 * A council, and the made-up reports on it.
 *
 * @param number its place among all, from 0
 */
record Council(int number, String urn, String name) {

    private static final String REGISTER = "grading-service/src/main/resources/data/local-authorities.csv";
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final int FILES = 90_000_000;
    private static final int FILES_A_COUNCIL = 10;
    private static final int NEWS = 3;

    /** The first so many in the register that is shipped. */
    static List<Council> first(int howMany) throws IOException {
        List<String[]> rows;
        try (Stream<String> lines = Files.lines(Checkout.find().root().resolve(REGISTER))) {
            // the few names with a comma are quoted, and not needed
            rows = lines.skip(1)
                    .filter(line -> !line.contains("\""))
                    .map(line -> line.split(","))
                    .limit(howMany)
                    .toList();
        }
        return Stream.iterate(0, i -> i + 1)
                .limit(rows.size())
                .map(i -> new Council(i, rows.get(i)[0], rows.get(i)[1]))
                .toList();
    }

    /** What was published in years past. */
    List<Publication> history() {
        LocalDate today = LocalDate.now(ENGLAND);
        return List.of(
                published(1, today.minusYears(6).minusDays(number), "Requires improvement to be good"),
                published(2, today.minusYears(3).minusDays(number), "Requires improvement to be good"));
    }

    /** A report on an inspection that ended some weeks ago, published today. */
    Publication news() {
        return published(NEWS, LocalDate.now(ENGLAND), "Good");
    }

    /** The file id of {@link #news}. */
    String newsFile() {
        return file(NEWS);
    }

    private String file(int which) {
        return Integer.toString(FILES + number * FILES_A_COUNCIL + which);
    }

    private Publication published(int which, LocalDate day, String overall) {
        return new Publication(
                urn,
                name,
                Publication.INSPECTION,
                day,
                file(which),
                PrintedReport.of(new SyntheticReport(name, day.minusDays(40), overall)));
    }
}
