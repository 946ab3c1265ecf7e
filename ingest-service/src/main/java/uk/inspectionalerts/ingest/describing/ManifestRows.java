package uk.inspectionalerts.ingest.describing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.web.ProblemException;

/** Reads the rows of a manifest, all of them, so that its writer hears of every mistake at once. */
final class ManifestRows {

    private static final int MOST_ROWS = 10_000;
    private static final int MOST_MISTAKES = 20;
    private static final List<String> COLUMNS =
            List.of("file", "urn", "published_on", "source_url", "alerts", "replaces");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            // so that rows are counted as a spreadsheet counts them
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreHeaderCase(true)
            .setAllowMissingColumnNames(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
            .get();

    private final AlertChoice otherwise;
    private final Instant now;
    private final Map<String, Description> rows = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    private ManifestRows(AlertChoice otherwise, Instant now) {
        this.otherwise = otherwise;
        this.now = now;
    }

    static Map<String, Description> read(String text, AlertChoice otherwise, Instant now) {
        ManifestRows read = new ManifestRows(otherwise, now);
        try (CSVParser records = FORMAT.parse(new StringReader(text))) {
            refuseStrangeColumns(records.getHeaderNames());
            for (CSVRecord row : records) {
                read.add(row);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw Misstatement.badManifest(Manifest.NAME + " is no CSV that can be read: " + e.getMessage());
        }
        if (!read.mistakes.isEmpty()) {
            throw Misstatement.badManifest(String.join(" ", read.mistakes));
        }
        return read.rows;
    }

    private static void refuseStrangeColumns(List<String> header) {
        TreeSet<String> strange = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        header.stream().filter(name -> !name.isBlank()).forEach(strange::add);
        boolean named = strange.contains("file");
        COLUMNS.forEach(strange::remove);
        if (!strange.isEmpty()) {
            throw Misstatement.badManifest(Manifest.NAME + " has columns that are not known: "
                    + String.join(", ", strange) + ". Use " + String.join(", ", COLUMNS) + ".");
        }
        if (!named) {
            throw Misstatement.badManifest(
                    Manifest.NAME + " has no column named file: its first line names the columns, one of them file.");
        }
    }

    private void add(CSVRecord row) {
        if (row.getRecordNumber() > MOST_ROWS) {
            throw Misstatement.badManifest(
                    Manifest.NAME + " has more than " + MOST_ROWS + " rows: split the documents up.");
        }
        if (IntStream.range(0, row.size()).allMatch(cell -> row.get(cell).isBlank())) {
            return;
        }
        String file = cell(row, "file").map(Manifest::nameOf).orElse("");
        // the line that names the columns is the first
        String where = "Row " + (row.getRecordNumber() + 1) + " (" + file + "): ";
        if (file.isEmpty()) {
            mistake(where + "it names no file.");
        } else if (rows.containsKey(file)) {
            mistake(where + "the file has a row already.");
        } else {
            description(row, where).ifPresent(description -> rows.put(file, description));
        }
    }

    private Optional<Description> description(CSVRecord row, String where) {
        int columns = row.getParser().getHeaderNames().size();
        if (IntStream.range(columns, row.size()).anyMatch(cell -> !row.get(cell).isBlank())) {
            mistake(where + "it has more cells than there are columns.");
            return Optional.empty();
        }
        Details details = new Details(
                cell(row, "urn"),
                cell(row, "published_on"),
                cell(row, "source_url"),
                cell(row, "alerts"),
                cell(row, "replaces"));
        String wrong;
        try {
            return Optional.of(details.read(otherwise, now));
        } catch (ProblemException misstatement) {
            wrong = misstatement.problem().detail();
        }
        mistake(where + wrong);
        return Optional.empty();
    }

    private void mistake(String sentence) {
        mistakes.add(sentence);
        if (mistakes.size() == MOST_MISTAKES) {
            throw Misstatement.badManifest(String.join(" ", mistakes));
        }
    }

    private static Optional<String> cell(CSVRecord row, String column) {
        return row.isSet(column)
                ? Optional.of(row.get(column).strip()).filter(value -> !value.isEmpty())
                : Optional.empty();
    }
}
