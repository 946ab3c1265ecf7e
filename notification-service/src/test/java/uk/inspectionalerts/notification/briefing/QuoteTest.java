package uk.inspectionalerts.notification.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.notification.outcome.Quotation;

class QuoteTest {

    @Test
    void a_weakness_replaces_the_third_strength() {
        assertThat(chosen(strength("a", 9), strength("b", 9), strength("c", 9), weakness("d", 9)))
                .containsExactly("a", "b", "d");
    }

    @Test
    void three_stand_in_the_report_s_order() {
        assertThat(chosen(strength("a", 9), weakness("b", 9), strength("c", 9), weakness("d", 9)))
                .containsExactly("a", "b", "c");
    }

    @Test
    void what_the_others_leave_no_room_for_is_left_out_whole() {
        assertThat(chosen(strength("a", 50), strength("b", 25), strength("c", 20), weakness("d", 30)))
                .containsExactly("a", "d");
        assertThat(chosen(strength("a", 61), weakness("b", 60), strength("c", 20)))
                .containsExactly("b", "c");
    }

    private static List<String> chosen(Quotation... quotations) {
        return Quote.chosen(List.of(quotations)).stream()
                .map(quote -> quote.text().substring(0, 1))
                .toList();
    }

    private static Quotation strength(String word, int times) {
        return quotation(word, times, false);
    }

    private static Quotation weakness(String word, int times) {
        return quotation(word, times, true);
    }

    private static Quotation quotation(String word, int times, boolean weakness) {
        return new Quotation(
                (word + " ").repeat(times).strip(), OptionalInt.of(1), OptionalInt.empty(), Optional.empty(), weakness);
    }
}
