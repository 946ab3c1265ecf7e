package uk.inspectionalerts.grading.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.authority.AuthorityRegister;

/** The list of local authorities that the service ships. */
public class AuthorityFile {

    private static final String RESOURCE = "/data/local-authorities.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @Produces
    @Singleton
    public AuthorityRegister register() {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(AuthorityFile.class.getResourceAsStream(RESOURCE), RESOURCE), UTF_8)) {
            return new AuthorityRegister(
                    FORMAT.parse(file).stream().map(AuthorityFile::authority).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Authority authority(CSVRecord row) {
        return new Authority(
                row.get("urn"),
                row.get("name"),
                words(row.get("aliases")),
                row.get("dfe_code"),
                row.get("ons_code"),
                row.get("region_code"),
                row.get("region"),
                row.get("type"),
                Optional.of(row.get("valid_from")).filter(day -> !day.isBlank()).map(LocalDate::parse),
                words(row.get("predecessors")));
    }

    private static List<String> words(String cell) {
        return Stream.of(cell.split(";"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
