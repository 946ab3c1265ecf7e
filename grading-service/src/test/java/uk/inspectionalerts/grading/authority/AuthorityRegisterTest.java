package uk.inspectionalerts.grading.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityRegisterTest {

    private static final AuthorityRegister REGISTER = new AuthorityRegister(List.of(
            authority("1", "York"),
            authority("2", "North Yorkshire"),
            authority("3", "East Riding of Yorkshire"),
            authority("4", "Kingston Upon Hull, City of", "Kingston upon Hull", "Hull"),
            authority("5", "Kingston upon Thames"),
            authority("6", "Nottingham"),
            authority("7", "Nottinghamshire"),
            authority("8", "Lincolnshire"),
            authority("9", "North Lincolnshire"),
            authority("10", "North East Lincolnshire"),
            authority("11", "Bristol, City of", "Bristol"),
            authority("12", "Bournemouth, Christchurch and Poole", "BCP", "Bournemouth, Christchurch & Poole"),
            authority("13", "City of London"),
            authority("14", "Ealing"),
            authority("15", "Newcastle upon Tyne"),
            authority("16", "Durham", "County Durham"),
            authority("17", "Bath and North East Somerset"),
            authority("18", "Somerset"),
            authority("19", "North Somerset"),
            authority("20", "Bedford Borough"),
            authority("21", "Central Bedfordshire"),
            authority("22", "St. Helens", "St Helens"),
            authority("23", "Telford and Wrekin"),
            authority("24", "Stoke-on-Trent"),
            authority("25", "Southend-on-Sea"),
            authority("26", "Windsor and Maidenhead"),
            authority("27", "Kensington and Chelsea"),
            since("28", "North Northamptonshire", LocalDate.of(2021, 4, 1)),
            since("29", "West Northamptonshire", LocalDate.of(2021, 4, 1)),
            since("30", "Dorset", LocalDate.of(2019, 4, 1)),
            authority("31", "Isle of Wight"),
            authority("32", "Isles of Scilly"),
            authority("33", "Bradford"),
            authority("34", "Derby"),
            authority("35", "Derbyshire")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Inspection of York local authority children’s services                                      | 1
            City of York Council Inspection of children’s social care services                          | 1
            Inspection of North Yorkshire local authority children's services                           | 2
            North Yorkshire County Council                                                              | 2
            Inspection of East Riding local authority children’s services                               | 3
            East Riding of Yorkshire Council                                                            | 3
            Inspection of Hull local authority children’s services                                      | 4
            Kingston Upon Hull City Council                                                             | 4
            Royal Borough of Kingston upon Thames Council                                               | 5
            Inspection of Nottingham City local authority children’s services                           | 6
            Inspection of Nottinghamshire County Council local authority children’s services            | 7
            Lincolnshire County Council                                                                 | 8
            North Lincolnshire Council                                                                  | 9
            North East Lincolnshire Council                                                             | 10
            Bristol City of                                                                             | 11
            Bristol City Council                                                                        | 11
            Bournemouth, Christchurch and Poole                                                         | 12
            Inspection of BCP Council                                                                   | 12
            Inspection of Bournemouth, Christchurch & Poole local authority children’s services         | 12
            Inspection of City of London local authority children’s services                            | 13
            Inspection of the London Borough of Ealing local authority children’s services              | 14
            Inspection of Newcastle local authority children’s services                                 | 15
            Newcastle upon Tyne City Council                                                            | 15
            Durham County Council                                                                       | 16
            County Durham                                                                               | 16
            Bath & North East Somerset Council                                                          | 17
            Somerset County Council                                                                     | 18
            North Somerset                                                                              | 19
            Bedford Borough Council                                                                     | 20
            Inspection of Bedford local authority children’s services                                   | 20
            Central Bedfordshire                                                                        | 21
            St Helens Metropolitan Borough Council                                                      | 22
            Telford & Wrekin Council                                                                    | 23
            Inspection of Stoke local authority children’s services                                     | 24
            Inspection of Southend-on-Sea city council local authority children’s services              | 25
            Royal Borough of Windsor and Maidenhead                                                     | 26
            Inspection of the Royal Borough of Kensington and Chelsea local authority children’s services | 27
            Isle of Wight Council                                                                       | 31
            Council of the Isles of Scilly                                                              | 32
            Inspection of City of Bradford Metropolitan Borough Council local authority children’s services | 33
            Inspection of Durham’s children’s services                                                  | 16
            """)
    void namesTheAuthorityOfATitle(String title, String urn) {
        assertThat(urnOf(REGISTER.resolve(title))).contains(urn);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Inspection of Nor th York shire local authority children’s services | 2
            Inspection of Nottingham shire local authority children’s services  | 7
            D urham County Council                                              | 16
            """)
    void aBlankInsideAWordHidesNoName(String title, String urn) {
        assertThat(urnOf(REGISTER.resolve(title))).contains(urn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Inspection of children’s services",
                "Northamptonshire County Council",
                "Cumbria County Council",
                "Poole Borough Council",
                "Yorkshire",
                "Royal Borough of Kingston",
                "London Borough of Nowhere",
                "Inspection of Durham and Ealing local authority children’s services"
            })
    void namesNobodyWhereNoneOrSeveralCouldBeMeant(String title) {
        assertThat(urnOf(REGISTER.resolve(title))).isEmpty();
        assertThat(REGISTER.resolve(title).<String>fold(resolved -> "", Resolution.Unresolved::reason))
                .isNotBlank();
    }

    @Test
    void anAuthorityThatDidNotYetExistIsNotMeant() {
        assertThat(urnOf(REGISTER.resolve("Dorset County Council", LocalDate.of(2016, 3, 1))))
                .isEmpty();
        assertThat(urnOf(REGISTER.resolve("Dorset Council", LocalDate.of(2021, 10, 8))))
                .contains("30");
    }

    @Test
    void findsByNumberAndListsInOrder() {
        assertThat(REGISTER.byUrn("16")).map(Authority::name).contains("Durham");
        assertThat(REGISTER.byUrn("99")).isEmpty();
        assertThat(REGISTER.all()).hasSize(35).isSortedAccordingTo((a, b) -> a.urn()
                .compareTo(b.urn()));
    }

    @Test
    void refusesTwoAuthoritiesWithOneNumberOrName() {
        assertThatThrownBy(() -> new AuthorityRegister(List.of(authority("1", "York"), authority("1", "Derby"))))
                .hasMessageContaining("number 1");
        assertThatThrownBy(() -> new AuthorityRegister(List.of(authority("1", "York"), authority("2", "York"))))
                .hasMessageContaining("name York");
    }

    private static Optional<String> urnOf(Resolution resolution) {
        return resolution.fold(resolved -> Optional.of(resolved.authority().urn()), unresolved -> Optional.empty());
    }

    private static Authority authority(String urn, String name, String... aliases) {
        return new Authority(urn, name, List.of(aliases), "", "", "", "", "", Optional.empty(), List.of());
    }

    private static Authority since(String urn, String name, LocalDate from) {
        return new Authority(urn, name, List.of(), "", "", "", "", "", Optional.of(from), List.of());
    }
}
