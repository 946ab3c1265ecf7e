package uk.inspectionalerts.grading.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.Inspection;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.judgement.Framework;
import uk.inspectionalerts.grading.judgement.Grade;

class HistoryFileTest {

    private static final String HEADER = "urn,local_authority,framework,inspection_start,inspection_end,published_on,"
            + "lead_inspector,overall_effectiveness,leaders,help_and_protection,children_in_care,care_leavers,"
            + "children_in_care_and_care_leavers,looked_after_children,adoption,leadership_management_governance,basis,"
            + "source_url";
    private static final String DURHAM =
            "80465,Durham,ILACS_V1,2022-05-09,2022-05-20,2022-07-05,A B,good,outstanding,good,,,good,,,,report,";

    @Test
    void readsEveryShippedInspection() {
        assertThat(Shipped.ENTRIES).hasSize(479);
        assertThat(Shipped.ENTRIES.stream().filter(entry -> entry.inspection().secondary()))
                .hasSize(53);
        assertThat(Shipped.RECORD.ofEachAuthority()).hasSize(153);
    }

    @Test
    void readsWhatIsPrintedAndNothingElse() throws IOException {
        Entry durham = read(DURHAM).get(0);

        assertThat(durham.name()).isEqualTo("Durham");
        assertThat(durham.framework()).isEqualTo(Framework.ILACS_V1);
        assertThat(durham.inspection().basis()).isEqualTo(Inspection.Basis.REPORT);
        assertThat(durham.inspection().grades())
                .isEqualTo(Map.of(
                        Area.OVERALL_EFFECTIVENESS, Grade.GOOD,
                        Area.LEADERS, Grade.OUTSTANDING,
                        Area.HELP_AND_PROTECTION, Grade.GOOD,
                        Area.CHILDREN_IN_CARE_AND_CARE_LEAVERS, Grade.GOOD));
    }

    @Test
    void takesARepeatedRowOnce() throws IOException {
        assertThat(read(DURHAM, DURHAM)).hasSize(1);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "80465 | 99999 | no authority has the number '99999'",
                "ILACS_V1 | ILACS_V9 | ILACS_V9",
                "ILACS_V1 | OTHER | the record holds graded inspections under SIF and ILACS only",
                ",good,,,good, | ,fine,,,fine, | no grade has the code fine",
                "2022-05-20 | 2022-05-32 | '2022-05-32' could not be parsed",
                "2022-05-20 | 2022-05-08 | the inspection ends on 2022-05-08, before it begins on 2022-05-09",
                "2022-07-05 | 2022-05-19 | the report is published on 2022-05-19, before the inspection ends",
                "report | hearsay | the basis is report or secondary, not 'hearsay'",
            })
    void refusesWhatCannotBe(String right, String wrong, String problem) {
        assertThatThrownBy(() -> read(DURHAM.replace(right, wrong)))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("line 2: ")
                .hasMessageContaining(problem);
    }

    @Test
    void refusesContradictionsAndSaysAllProblemsAtOnce() {
        RefusedFile refused = catchThrowableOfType(
                RefusedFile.class,
                () -> read(
                        DURHAM, DURHAM.replace(",good,,,good,", ",good,,,inadequate,"), DURHAM.replace("80465", "1")));

        assertThat(refused.problems())
                .containsExactly(
                        "line 3: contradicts line 2 on the inspection of Durham that began on 2022-05-09",
                        "line 4: no authority has the number '1'");
    }

    @Test
    void shipsGroupsWithTheirSource() {
        assertThat(Shipped.GROUPS)
                .allSatisfy(group -> assertThat(group.source()).isNotBlank());
        assertThat(Shipped.GROUPS.stream()
                        .map(group -> group.code() + " " + group.memberships().size()))
                .containsExactly("core_cities 8", "counties 24", "metropolitan_districts 36");
    }

    private static List<Entry> read(String... rows) throws IOException {
        return HistoryFile.read(new StringReader(HEADER + "\n" + String.join("\n", rows) + "\n"), Shipped.REGISTER)
                .stream()
                .map(KnownInspection::entry)
                .toList();
    }
}
