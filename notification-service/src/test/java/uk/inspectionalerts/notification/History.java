package uk.inspectionalerts.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.outcome.Area;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.EarlierJudgement;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Framework;
import uk.inspectionalerts.notification.outcome.Grade;
import uk.inspectionalerts.notification.outcome.Judgement;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.outcome.Publication;
import uk.inspectionalerts.notification.outcome.ReportKind;
import uk.inspectionalerts.notification.outcome.Visit;

/** Every inspection of the record that the grading service ships, as an outcome without milestones or words. */
public final class History {

    private static final Path RECORD = Path.of("../grading-service/src/main/resources/data/inspection-history.csv");
    private static final String OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    private History() {}

    /** @param record its line and the line of the inspection before: all that a text may know */
    public record Entry(Outcome outcome, String record) {}

    /** The oldest first. */
    public static List<Entry> entries() {
        List<String> lines = lines();
        List<String> columns = List.of(lines.get(0).split(","));
        Map<String, String> last = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = row(columns, line);
            String before = last.put(row.get("urn"), line);
            Optional<Map<String, String>> earlier = Optional.ofNullable(before).map(text -> row(columns, text));
            entries.add(new Entry(outcome(row, earlier), line + " " + before));
        }
        return entries;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(RECORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(List<String> columns, String line) {
        String[] cells = line.split(OUTSIDE_QUOTES, -1);
        Map<String, String> row = new HashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            row.put(columns.get(column), cells[column].replace("\"", ""));
        }
        return row;
    }

    private static Outcome outcome(Map<String, String> row, Optional<Map<String, String>> earlier) {
        Council council = new Council(row.get("urn"), row.get("local_authority"), Optional.empty());
        Findings findings = new Findings(
                new Visit(
                        framework(row),
                        ReportKind.INSPECTION,
                        LocalDate.parse(row.get("inspection_start")),
                        LocalDate.parse(row.get("inspection_end")),
                        Optional.of(row.get("lead_inspector")).filter(name -> !name.isEmpty()),
                        List.of()),
                new Publication(
                        Optional.of(LocalDate.parse(row.get("published_on"))),
                        false,
                        Optional.of(row.get("source_url")),
                        Optional.empty()),
                Stream.of(Area.values())
                        .flatMap(area -> grade(row, area).map(grade -> judgement(area, grade, row, earlier)).stream())
                        .toList(),
                earlier.isPresent(),
                List.of(),
                List.of(),
                List.of());
        return new Outcome.Graded(new Outcome.Heading(UUID.randomUUID(), 1, true), council, findings);
    }

    private static Judgement judgement(
            Area area, Grade grade, Map<String, String> row, Optional<Map<String, String>> earlier) {
        Optional<EarlierJudgement> previous = earlier.flatMap(before -> grade(before, area)
                .map(then -> new EarlierJudgement(
                        area,
                        then,
                        framework(before),
                        LocalDate.parse(before.get("inspection_end")),
                        Optional.of(LocalDate.parse(before.get("published_on"))),
                        framework(before) == framework(row))));
        OptionalInt steps = previous.map(then -> OptionalInt.of(then.grade().compareTo(grade)))
                .orElse(OptionalInt.empty());
        return new Judgement(area, grade, grade.heading(), previous, steps);
    }

    private static Optional<Grade> grade(Map<String, String> row, Area area) {
        return Optional.ofNullable(row.get(area.name().toLowerCase(Locale.ROOT)))
                .filter(code -> !code.isEmpty())
                .map(Grade::of);
    }

    private static Framework framework(Map<String, String> row) {
        return Framework.valueOf(row.get("framework"));
    }
}
