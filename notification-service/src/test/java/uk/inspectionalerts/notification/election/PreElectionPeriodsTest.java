package uk.inspectionalerts.notification.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.outcome.Council;

class PreElectionPeriodsTest {

    private static final PreElectionPeriods SHIPPED = PreElectionPeriods.shipped();
    private static final String NORTH_EAST = "E12000001";
    private static final String LONDON = "E12000007";

    @ParameterizedTest
    @CsvSource({
        "COUNCIL,     2024-03-25, false",
        "COUNCIL,     2024-03-26, true",
        "MINISTERIAL, 2024-03-26, false",
        "MINISTERIAL, 2024-04-10, false",
        "MINISTERIAL, 2024-04-11, true",
        "COUNCIL,     2024-05-02, true",
        "COUNCIL,     2024-05-03, false",
        "MINISTERIAL, 2024-05-25, true",
        "GENERAL,     2024-04-20, false",
        "OPERATOR,    2024-04-20, false"
    })
    void binds_councils_from_the_notice_of_election_and_ministers_later(
            Audience audience, LocalDate day, boolean bound) {
        assertThat(covers(audience, Optional.of(NORTH_EAST), day)).isEqualTo(bound);
    }

    @Test
    void binds_only_regions_that_vote() {
        LocalDate day = LocalDate.parse("2023-04-20");
        assertThat(covers(Audience.COUNCIL, Optional.of(NORTH_EAST), day)).isTrue();
        assertThat(covers(Audience.COUNCIL, Optional.of(LONDON), day)).isFalse();
        assertThat(covers(Audience.COUNCIL, Optional.empty(), day)).isTrue();
    }

    @Test
    void every_period_ends_on_a_thursday_and_lasts_three_to_seven_weeks() {
        assertThat(SHIPPED.periods())
                .hasSizeGreaterThan(20)
                .allSatisfy(period -> assertThat(period.to().getDayOfWeek()).hasToString("THURSDAY"))
                .allSatisfy(period -> assertThat(period.from())
                        .isBetween(period.to().minusWeeks(7), period.to().minusWeeks(3)));
    }

    @Test
    void a_period_without_days_is_refused() {
        LocalDate day = LocalDate.parse("2023-04-20");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PreElectionPeriod(day, day.minusDays(1), Audience.COUNCIL, Set.of(), "nothing"));
    }

    private static boolean covers(Audience audience, Optional<String> region, LocalDate day) {
        return SHIPPED.covering(audience, Optional.of(new Council("80465", "Durham", region)), day)
                .isPresent();
    }
}
