package uk.inspectionalerts.grading.judgement;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What one of the real reports among the test resources prints; an empty count is not compared. */
record ExpectedReport(
        String file,
        String framework,
        String start,
        String end,
        String published,
        String inspector,
        String recommendations,
        String numberedParagraphs,
        Map<Area, String> grades) {

    static List<ExpectedReport> all() {
        try (Reader csv = new InputStreamReader(
                ExpectedReport.class.getResourceAsStream("expected.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(csv).stream()
                    .map(ExpectedReport::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExpectedReport of(CSVRecord row) {
        Map<Area, String> grades = new EnumMap<>(Area.class);
        for (Area area : Area.values()) {
            grades.put(area, row.get(area.code()));
        }
        return new ExpectedReport(
                row.get("file"),
                row.get("framework"),
                row.get("start"),
                row.get("end"),
                row.get("published"),
                row.get("inspector"),
                row.get("recommendations"),
                row.get("numbered_paragraphs"),
                grades);
    }

    Document document() {
        return StructuredText.resource(file);
    }

    @Override
    public String toString() {
        return file;
    }
}
