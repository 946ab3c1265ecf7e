package uk.inspectionalerts.grading.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.authority.AuthorityRegister;
import uk.inspectionalerts.grading.judgement.AuthorityAsPrinted;
import uk.inspectionalerts.grading.judgement.Evidence;
import uk.inspectionalerts.grading.judgement.Place;

class AuthoritySettlementTest {

    private final AuthorityRegister register = new AuthorityRegister(List.of(
            authority("80465", "Durham", null),
            authority("80529", "North Tyneside", null),
            authority("2532283", "Dorset", LocalDate.of(2019, 4, 1))));

    @ParameterizedTest(name = "given {0}, printed {1}: {2}, {3} warnings, {4} doubts")
    @CsvSource({
        "80465, Durham County Council, 80465, 0, 0",
        "     , Durham County Council, 80465, 0, 0",
        "80465, Atlantis,              80465, 1, 0",
        "80465, ,                      80465, 1, 0",
        "80465, North Tyneside,        ,      0, 1",
        "99999, Durham County Council, ,      0, 1",
        "     , Atlantis,              ,      0, 1",
        "     , ,                      ,      0, 1",
        "     , Dorset County Council, ,      0, 1",
        "2532283, Dorset County Council, ,    0, 1",
        "2532283, ,                    ,      0, 1",
    })
    void settlesWhomADocumentIsAbout(String given, String printed, String urn, int warnings, int doubts) {
        AuthoritySettlement settlement = AuthoritySettlement.of(
                Optional.ofNullable(given),
                Optional.ofNullable(printed)
                        .map(title -> new AuthorityAsPrinted(title, new Evidence(1, title, Place.TITLE))),
                Optional.of(LocalDate.of(2016, 3, 11)),
                register);

        assertThat(settlement.urn()).isEqualTo(Optional.ofNullable(urn));
        assertThat(settlement.warnings()).hasSize(warnings);
        assertThat(settlement.doubts()).hasSize(doubts);
    }

    private static Authority authority(String urn, String name, LocalDate validFrom) {
        return new Authority(
                urn,
                name,
                List.of(),
                "840",
                "E06000047",
                "E12000001",
                "North East",
                "County",
                Optional.ofNullable(validFrom),
                List.of());
    }
}
