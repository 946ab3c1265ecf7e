package uk.inspectionalerts.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void whatCouldSteerALogOrATerminalOrADatabaseIsBlanked() {
        assertThat(of("ok\r\nERROR forged \u001b[31m \u0000 \u202eevil \u2028 \u200b done"))
                .isEqualTo("ok  ERROR forged  [31m    evil     done");
    }

    @Test
    void onlyTheBeginningIsKeptAndNoCharacterIsCut() {
        assertThat(of("😀".repeat(600))).isEqualTo("😀".repeat(500));
    }

    @Test
    void bytesThatAreNoTextLeaveAMark() {
        assertThat(Excerpt.of(new byte[] {'a', (byte) 0xff, 'b'}).text()).isEqualTo("a\ufffdb");
        assertThat(Excerpt.of(new byte[0]).text()).isEmpty();
    }

    private static String of(String text) {
        return Excerpt.of(text.getBytes(UTF_8)).text();
    }
}
