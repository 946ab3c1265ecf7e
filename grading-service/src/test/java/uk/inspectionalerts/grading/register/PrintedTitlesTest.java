package uk.inspectionalerts.grading.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.authority.AuthorityRegister;

/** Every authority of the list that the service ships, in every form in which a report may print its name. */
class PrintedTitlesTest {

    private static final AuthorityRegister REGISTER = new AuthorityFile().register();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "%s Council",
                "%s County Council Inspection of children’s social care services",
                "%s City Council",
                "%s Metropolitan Borough Council",
                "%s Metropolitan District Council",
                "%s Unitary Authority",
                "%s MBC",
                "City of %s Council",
                "County of %s",
                "Metropolitan Borough of %s",
                "London Borough of %s",
                "The Royal Borough of %s",
                "The Council of the %s",
                "Inspection of %s local authority children’s services",
                "Inspection of the Royal Borough of %s local authority children’s services",
                "Inspection of %s City Council local authority children’s services",
                "Inspection of %s’s children's services",
                "Focused visit to %s children’s services",
                "This letter summarises the findings of the monitoring visit to %s on 5 and 6 March 2019",
                "Joint targeted area inspection of the multi-agency response to neglect in %s"
            })
    void nameTheirOwnAuthorityAndNoOther(String title) {
        for (Authority authority : REGISTER.all()) {
            printed(authority).forEach(name -> assertThat(urn(title.formatted(name)))
                    .as(title.formatted(name))
                    .contains(authority.urn()));
        }
    }

    private static Stream<String> printed(Authority authority) {
        return Stream.concat(Stream.of(authority.name()), authority.aliases().stream())
                .flatMap(name -> Stream.of(
                        name,
                        name.toUpperCase(Locale.UK),
                        name.replace(" and ", " & "),
                        name.replace("-", "\u2013"),
                        name.replace("-", " "),
                        name.replace(" upon ", "-upon-"),
                        name.replace(' ', '\u00a0'),
                        name.replace(".", ""),
                        name.replaceFirst("s$", "'s"),
                        name.replaceFirst("(...)$", "\u00ad$1"),
                        name.replaceFirst("(...)$", " $1")))
                .distinct();
    }

    private static Optional<String> urn(String title) {
        return REGISTER.resolve(title)
                .fold(resolved -> Optional.of(resolved.authority().urn()), unresolved -> Optional.empty());
    }
}
