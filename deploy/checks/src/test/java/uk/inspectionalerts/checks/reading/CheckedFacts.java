package uk.inspectionalerts.checks.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import uk.inspectionalerts.grading.judgement.Area;

/**
 * What a person has found a report to say: a row of {@code reports.csv} with those of {@code judgements.csv} and
 * {@code improvements.csv} that belong to it.
 *
 * @param row the cells of {@code reports.csv}
 * @param grades the code of each printed judgement's grade
 * @param items the listed things that need to improve, in printed order
 */
record CheckedFacts(CSVRecord row, Map<Area, String> grades, List<Item> items) {

    private static final Map<String, Area> AREAS = Map.of(
            "overall", Area.OVERALL_EFFECTIVENESS,
            "leaders", Area.LEADERS,
            "help_protection", Area.HELP_AND_PROTECTION,
            "in_care", Area.CHILDREN_IN_CARE,
            "care_leavers", Area.CARE_LEAVERS,
            "in_care_and_care_leavers", Area.CHILDREN_IN_CARE_AND_CARE_LEAVERS,
            "lac_permanence", Area.LOOKED_AFTER_CHILDREN,
            "adoption", Area.ADOPTION,
            "leadership_mgmt_governance", Area.LEADERSHIP_MANAGEMENT_GOVERNANCE,
            "lscb", Area.LSCB);

    /** An item of a list, whose name says whose list it is. */
    record Item(String list, String text) {}

    /** The facts in that folder. */
    static List<CheckedFacts> in(Path folder) {
        Map<String, List<CSVRecord>> judgements = byReport(folder.resolve("judgements.csv"));
        Map<String, List<CSVRecord>> items = byReport(folder.resolve("improvements.csv"));
        return rows(folder.resolve("reports.csv")).stream()
                .map(row -> new CheckedFacts(
                        row,
                        grades(judgements.getOrDefault(row.get("id"), List.of())),
                        items.getOrDefault(row.get("id"), List.of()).stream()
                                .map(item -> new Item(item.get("list"), item.get("text")))
                                .toList()))
                .toList();
    }

    String id() {
        return row.get("id");
    }

    String sha256() {
        return row.get("sha256");
    }

    String urn() {
        return row.get("urn");
    }

    String start() {
        return row.get("start");
    }

    /** Empty where one day alone is printed, which leaves the end open. */
    String end() {
        return row.get("notes").contains("single date") ? "" : row.get("end");
    }

    String printedPublication() {
        return row.get("published_printed");
    }

    String inspector() {
        return row.get("inspector");
    }

    String numberedParagraphs() {
        return row.get("numbered_paragraphs");
    }

    String recommendations() {
        return row.get("improvements");
    }

    /** A name of {@link uk.inspectionalerts.grading.judgement.Framework}; empty for what is no report at all. */
    String framework() {
        return row.get("framework");
    }

    boolean sif() {
        return framework().equals("SIF");
    }

    boolean graded() {
        return sif() || framework().startsWith("ILACS");
    }

    /** The items of these lists. */
    List<String> items(Set<String> lists) {
        return items.stream()
                .filter(item -> lists.contains(item.list()))
                .map(Item::text)
                .toList();
    }

    private static Map<Area, String> grades(List<CSVRecord> judgements) {
        Map<Area, String> grades = new EnumMap<>(Area.class);
        judgements.stream()
                .filter(judgement -> AREAS.containsKey(judgement.get("area_code"))) // else of a layout that is held
                .forEach(judgement -> grades.put(AREAS.get(judgement.get("area_code")), grade(judgement)));
        return grades;
    }

    /** What stands outside the scale is called "other" and is known by its printed words. */
    private static String grade(CSVRecord judgement) {
        String code = judgement.get("grade");
        return code.equals("other")
                ? judgement.get("printed_grade").toLowerCase(Locale.UK).replace(' ', '_')
                : code;
    }

    private static Map<String, List<CSVRecord>> byReport(Path file) {
        return rows(file).stream().collect(Collectors.groupingBy(row -> row.get("id")));
    }

    private static List<CSVRecord> rows(Path file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(file)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
