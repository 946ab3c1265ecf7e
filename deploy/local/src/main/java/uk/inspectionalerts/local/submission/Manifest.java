package uk.inspectionalerts.local.submission;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import uk.inspectionalerts.local.process.LocalFailure;

/**
 * The {@code manifest.csv} of a folder: what its documents do not print themselves.
 *
 * @param rows by file name
 */
record Manifest(Map<String, Given> rows) {

    private static final String NAME = "manifest.csv";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreHeaderCase(true)
            .setAllowMissingColumnNames(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
            .get();

    /**
     * Reads the manifest of that folder; without one, nothing is given. Columns other than {@code file, urn, published_on,
     * source_url} are passed over, as are those that are missing.
     *
     * @throws LocalFailure if it is not CSV in UTF-8 with a column {@code file}, or has two rows for one file
     */
    static Manifest of(Path folder) {
        Path file = folder.resolve(NAME);
        if (Files.notExists(file)) {
            return new Manifest(Map.of());
        }
        try {
            String text = Files.readString(file);
            return parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new LocalFailure(file + " is not written in UTF-8", e);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new LocalFailure(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Nothing for a file without a row. */
    Given of(String file) {
        return rows.getOrDefault(file, Given.NOTHING);
    }

    private static Manifest parse(String text) throws IOException {
        Map<String, Given> rows = new LinkedHashMap<>();
        try (var records = FORMAT.parse(new StringReader(text))) {
            if (!records.getHeaderMap().containsKey("file")) {
                throw new IllegalArgumentException("it has no column named file");
            }
            for (CSVRecord row : records) {
                String file = cell(row, "file").orElse("");
                Given given = new Given(cell(row, "urn"), cell(row, "published_on"), cell(row, "source_url"));
                if (rows.put(file, given) != null) {
                    throw new IllegalArgumentException("it has two rows for " + file);
                }
            }
        }
        return new Manifest(rows);
    }

    private static Optional<String> cell(CSVRecord row, String column) {
        return row.isSet(column)
                ? Optional.of(row.get(column).strip()).filter(value -> !value.isEmpty())
                : Optional.empty();
    }
}
