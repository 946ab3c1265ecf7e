package uk.inspectionalerts.messaging.probing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaVersionTest {

    @ParameterizedTest
    @CsvSource({
        "123, 122, true, can work with it",
        "199, 122, true, can work with it",
        "200, 122, false, cannot work with it",
        "200, 199, false, cannot work with it"
    })
    void aSchemaIsOfUseIfItHasWhatTheProgramNeedsAndIsOfItsHundred(int found, int known, boolean fit, String said) {
        Finding finding = SchemaVersion.judge(versions(1, 2, known, found), versions(1, 2, known));

        assertThat(finding.fit()).isEqualTo(fit);
        assertThat(finding.line()).get().asString().contains(said, "version " + found);
    }

    @ParameterizedTest
    @CsvSource({"2", "122"})
    void aMigrationThatIsStillToRunIsNamedAlsoIfALaterOneRan(int missing) {
        SortedSet<Integer> applied = versions(1, 2, 122, 123);
        applied.remove(missing);

        Finding finding = SchemaVersion.judge(applied, versions(1, 2, 122));

        assertThat(finding.fit()).isFalse();
        assertThat(finding.line()).get().asString().contains("lacks version " + missing, "run the migration");
    }

    @Test
    void thereMayBeNoSchemaYet() {
        assertThat(SchemaVersion.judge(versions(), versions(1, 122)).fit()).isFalse();
    }

    @Test
    void nothingIsSaidOfTheSchemaThatTheProgramBrings() {
        assertThat(SchemaVersion.judge(versions(1, 122), versions(1, 122))).isEqualTo(Finding.fine());
    }

    private static SortedSet<Integer> versions(Integer... versions) {
        return new TreeSet<>(Set.of(versions));
    }
}
