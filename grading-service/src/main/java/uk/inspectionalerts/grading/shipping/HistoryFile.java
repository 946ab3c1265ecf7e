package uk.inspectionalerts.grading.shipping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.authority.AuthorityRegister;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Grade;
import uk.inspectionalerts.grading.judgement.Kind;

/** The history that the service ships: every graded inspection published from February 2014 to June 2026. */
public final class HistoryFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final AuthorityRegister register;
    private final Map<UUID, Line> lines = new HashMap<>();
    private final List<KnownInspection> inspections = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private HistoryFile(AuthorityRegister register) {
        this.register = register;
    }

    /** The inspections of a resource on the class path, in its order. */
    public static List<KnownInspection> shipped(String resource, AuthorityRegister register) {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(HistoryFile.class.getResourceAsStream(resource), resource), UTF_8)) {
            return read(file, register);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The inspections of a file. Throws {@link RefusedFile} with every problem in it: an authority, framework, grade or date that cannot
     * be, and inspections that stand in it twice with different facts.
     */
    static List<KnownInspection> read(Reader file, AuthorityRegister register) throws IOException {
        HistoryFile history = new HistoryFile(register);
        try (CSVParser rows = FORMAT.parse(file)) {
            for (CSVRecord row : rows) {
                history.take(rows.getCurrentLineNumber(), row);
            }
        }
        if (!history.problems.isEmpty()) {
            throw new RefusedFile("the inspection history", history.problems);
        }
        return List.copyOf(history.inspections);
    }

    private void take(long number, CSVRecord row) {
        try {
            Line line = new Line(number, row.toMap(), entry(row));
            Line earlier = lines.putIfAbsent(line.entry.inspection().id(), line);
            if (earlier == null) {
                inspections.add(new KnownInspection(line.entry, cell(row, "lead_inspector"), cell(row, "source_url")));
            } else if (!earlier.row.equals(line.row)) {
                problems.add("line " + number + ": contradicts line " + earlier.number + " on the inspection of "
                        + line.entry.name() + " that began on "
                        + line.entry.inspection().start());
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add("line " + number + ": " + e.getMessage());
        }
    }

    private Entry entry(CSVRecord row) {
        String urn = row.get("urn");
        Authority authority = register.byUrn(urn)
                .orElseThrow(() -> new IllegalArgumentException("no authority has the number '" + urn + "'"));
        LocalDate start = LocalDate.parse(row.get("inspection_start"));
        return new Entry(
                authority,
                new Inspection(
                        Inspection.idOf(urn, Kind.INSPECTION, start),
                        Framework.valueOf(row.get("framework")),
                        start,
                        LocalDate.parse(row.get("inspection_end")),
                        LocalDate.parse(row.get("published_on")),
                        grades(row),
                        Inspection.Basis.ofCode(row.get("basis"))));
    }

    /** What the history lacks is empty, or written as None. */
    private static Optional<String> cell(CSVRecord row, String column) {
        return Optional.of(row.get(column)).filter(cell -> !cell.isBlank() && !cell.equals("None"));
    }

    private static Map<Area, Grade> grades(CSVRecord row) {
        Map<Area, Grade> grades = new EnumMap<>(Area.class);
        for (Area area : Area.values()) {
            if (area.ofCouncil() && !row.get(area.code()).isBlank()) {
                grades.put(area, Grade.ofCode(row.get(area.code())));
            }
        }
        return grades;
    }

    private record Line(long number, Map<String, String> row, Entry entry) {}
}
