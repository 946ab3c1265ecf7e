package uk.inspectionalerts.grading.shipping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import uk.inspectionalerts.grading.authority.AuthorityRegister;
import uk.inspectionalerts.grading.authority.Group;

/** The groups of authorities that the service ships, one row a membership. */
public final class GroupFile {

    private static final String RESOURCE = "/data/groups.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private GroupFile() {}

    /** The groups, in the order of the file. Throws {@link RefusedFile} where a member is not in the register. */
    public static List<Group> shipped(AuthorityRegister register) {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(GroupFile.class.getResourceAsStream(RESOURCE), RESOURCE), UTF_8)) {
            List<CSVRecord> rows = FORMAT.parse(file).getRecords();
            refuseStrangers(rows, register);
            Map<String, List<CSVRecord>> byGroup = rows.stream()
                    .collect(Collectors.groupingBy(row -> row.get("group"), LinkedHashMap::new, Collectors.toList()));
            return byGroup.values().stream().map(GroupFile::group).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseStrangers(List<CSVRecord> rows, AuthorityRegister register) {
        List<String> problems = rows.stream()
                .filter(row -> register.byUrn(row.get("urn"))
                        .filter(authority -> authority.name().equals(row.get("local_authority")))
                        .isEmpty())
                .map(row -> "line " + (row.getRecordNumber() + 1) + ": no authority has the number '" + row.get("urn")
                        + "' and the name '" + row.get("local_authority") + "'")
                .toList();
        if (!problems.isEmpty()) {
            throw new RefusedFile("the list of groups", problems);
        }
    }

    private static Group group(List<CSVRecord> rows) {
        CSVRecord first = rows.get(0);
        return new Group(
                first.get("group"),
                first.get("name"),
                first.get("source"),
                rows.stream().map(GroupFile::membership).toList());
    }

    private static Group.Membership membership(CSVRecord row) {
        return new Group.Membership(row.get("urn"), day(row.get("valid_from")), day(row.get("valid_to")));
    }

    private static Optional<LocalDate> day(String cell) {
        return Optional.of(cell).filter(day -> !day.isBlank()).map(LocalDate::parse);
    }
}
