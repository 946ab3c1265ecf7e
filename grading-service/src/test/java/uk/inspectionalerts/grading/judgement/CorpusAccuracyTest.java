package uk.inspectionalerts.grading.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * Reads a whole folder of structured reports ({@code -Dcorpus.blocks}, one JSON file a report) and holds every field against a
 * folder of checked facts ({@code -Dcorpus.facts}: reports.csv, judgements.csv, improvements.csv).
 */
class CorpusAccuracyTest {

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

    private final Map<String, int[]> rightOfAll = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    @Test
    void everyDeterminedFieldIsRight() throws IOException {
        String blocks = System.getProperty("corpus.blocks", "");
        String facts = System.getProperty("corpus.facts", "");
        assumeTrue(
                Files.isDirectory(Path.of(blocks)) && Files.isDirectory(Path.of(facts)) && !blocks.isEmpty(),
                "skipped: -Dcorpus.blocks and -Dcorpus.facts do not name two folders");

        Map<String, Map<Area, String>> grades = grades(Path.of(facts, "judgements.csv"));
        Map<String, List<String>> improvements = improvements(Path.of(facts, "improvements.csv"));
        for (CSVRecord report : csv(Path.of(facts, "reports.csv"))) {
            Path file = Path.of(blocks, report.get("id") + ".json");
            if (Files.exists(file) && !report.get("framework").isEmpty()) {
                compare(report, grades.get(report.get("id")), improvements.get(report.get("id")), file);
            }
        }

        rightOfAll.forEach((field, count) -> System.out.printf("%-60s %4d/%4d%n", field, count[0], count[1]));
        assertThat(misses).isEmpty();
    }

    private void compare(CSVRecord report, Map<Area, String> grades, List<String> improvements, Path file) {
        Reading reading = new ReportReader().read(StructuredText.file(file));
        Findings findings = reading.findings();
        String id = report.get("id");
        String framework = report.get("framework");
        check(framework, "start", id, report.get("start"), findings.period().map(Period::start));
        if (!report.get("notes").contains("single date")) {
            check(framework, "end", id, report.get("end"), findings.period().map(Period::end));
        }
        check(
                framework,
                "inspector",
                id,
                report.get("inspector"),
                findings.leadInspector().map(LeadInspector::name));
        if (framework.equals("OTHER")) {
            check(framework, "held", id, "Held", Optional.of(reading.getClass().getSimpleName()));
            return;
        }
        check(framework, "status", id, "Graded", Optional.of(reading.getClass().getSimpleName()));
        check(framework, "framework", id, framework, Optional.of(findings.framework()));
        for (Area area : Area.values()) {
            String want = grades.getOrDefault(area, "");
            if (!want.equals("other")) {
                check(framework, area.code(), id, want, findings.judgement(area).map(found -> found.grade()
                        .code()));
            }
        }
        if (!framework.equals("SIF")) {
            check(
                    framework,
                    "numbered paragraphs",
                    id,
                    report.get("numbered_paragraphs"),
                    Optional.of(findings.numberedParagraphs()));
            List<String> want = improvements == null ? List.of() : improvements;
            check(
                    framework,
                    "recommendations",
                    id,
                    joined(want),
                    Optional.of(joined(findings.recommendations().stream()
                            .map(Recommendation::text)
                            .toList())));
        }
    }

    /** The facts keep the blank that a line end puts behind a hyphen, the reports do not. */
    private static String joined(List<String> texts) {
        return String.join(" | ", texts).replaceAll("-\\s+", "-");
    }

    private void check(String framework, String field, String id, String want, Optional<?> got) {
        int[] count = rightOfAll.computeIfAbsent(framework + " " + field, unused -> new int[2]);
        String found = got.map(Object::toString).orElse("");
        count[1]++;
        if (plain(want).equals(plain(found))) {
            count[0]++;
        } else {
            misses.add(field + " of " + id + ": expected '" + want + "', read '" + found + "'");
        }
    }

    private static String plain(String text) {
        return text.replace('’', '\'').replaceAll("\\s+", " ").strip().toLowerCase(Locale.UK);
    }

    private static Map<String, Map<Area, String>> grades(Path file) throws IOException {
        Map<String, Map<Area, String>> grades = new HashMap<>();
        for (CSVRecord row : csv(file)) {
            Area area = AREAS.get(row.get("area_code"));
            if (area != null) {
                grades.computeIfAbsent(row.get("id"), unused -> new EnumMap<>(Area.class))
                        .put(area, row.get("grade"));
            }
        }
        return grades;
    }

    private static Map<String, List<String>> improvements(Path file) throws IOException {
        Map<String, List<String>> improvements = new HashMap<>();
        for (CSVRecord row : csv(file)) {
            if (row.get("list").equals("what_needs_to_improve")) {
                improvements
                        .computeIfAbsent(row.get("id"), unused -> new ArrayList<>())
                        .add(row.get("text"));
            }
        }
        return improvements;
    }

    private static List<CSVRecord> csv(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(file)) {
            return format.parse(reader).getRecords();
        }
    }
}
