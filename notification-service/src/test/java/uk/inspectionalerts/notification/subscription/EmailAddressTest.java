package uk.inspectionalerts.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "@durham.example",
                "press@",
                "press@localhost",
                "press@@durham.example",
                ".press@durham.example",
                "press.@durham.example",
                "pr..ess@durham.example",
                "press@-durham.example",
                "press@durham..example",
                "press@[192.0.2.1]",
                "press@192.0.2.1",
                "\"press office\"@durham.example",
                "Press Office <press@durham.example>",
                "press@durham.example (Press)",
                "press@durham.example,other@durham.example",
                "press@durham.example;other@durham.example",
                "press@durham.example other@durham.example",
                "press@durham.example\r\nBcc: all@durham.example",
                "press@durham.example\nRCPT TO:<all@durham.example>",
                "press@durham.example\u0000",
                "press\u0000@durham.example",
                "press\u202e@durham.example",
                "press@durham.example\u202e",
                "prés@durham.example",
                "press@dürham.example",
                "\u043fress@durham.example",
                "\u212aate@durham.example",
                "mailto:press@durham.example@x"
            })
    void what_is_no_address_is_none(String wrong) {
        assertThat(EmailAddress.of(wrong)).isEmpty();
    }

    @Test
    void what_is_too_long_is_none_and_is_found_out_quickly() {
        assertThat(EmailAddress.of("a".repeat(64) + "@durham.example")).isPresent();
        assertThat(EmailAddress.of("a".repeat(65) + "@durham.example")).isEmpty();
        assertThat(EmailAddress.of("press@" + "a".repeat(64) + ".example")).isEmpty();
        assertThat(EmailAddress.of("press@" + "a.".repeat(130) + "example")).isEmpty();
        assertThat(EmailAddress.of("a".repeat(10_000))).isEmpty();
        assertThat(EmailAddress.of("a.".repeat(120) + "@durham.example")).isEmpty();
    }

    @Test
    void one_person_written_in_two_ways_is_one() {
        Optional<EmailAddress> plain = EmailAddress.of("press.o'neil+ofsted@xn--drham-kva.example");

        assertThat(plain).isPresent();
        assertThat(EmailAddress.of("  Press.O'Neil+Ofsted@XN--drham-kva.Example\t"))
                .isEqualTo(plain);
        assertThat(plain.get().toString()).doesNotContain("press");
    }
}
