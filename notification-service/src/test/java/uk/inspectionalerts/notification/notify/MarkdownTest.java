package uk.inspectionalerts.notification.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.notification.Hostile;

class MarkdownTest {

    @Test
    void lists_stay_lists_with_the_empty_line_that_notify_asks_for() {
        assertThat(Markdown.of("Milestones\n- one\n- two\nAfter\n\n\n\n1. first\n2. second"))
                .isEqualTo("Milestones\n\n* one\n* two\n\nAfter\n\n1. first\n2. second");
    }

    @Test
    void lines_and_addresses_stay_as_they_are() {
        String text =
                "Published 5 July 2022.\nReport: https://files.ofsted.gov.uk/v1/file/50_18*7[5]60\nLeaders: Outstanding (was good)";

        assertThat(Markdown.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "# heading; \\# heading",
                "- # heading in an item; * \\# heading in an item",
                "- - item in an item; * \\- item in an item",
                "+ item; \\+ item",
                "* item; \\* item",
                "--- ; \\---",
                "___; \\_\\_\\_",
                "12. July 2022; 12\\. July 2022",
                "2022 was a year; 2022 was a year",
                "[link](http://evil.example); \\[link\\](http://evil.example)",
                "![picture](x); !\\[picture\\](x)",
                "((name)); (\\(name))",
                "a | b; a \\| b",
                "back\\slash; back\\\\slash",
                "> said; \\> said"
            })
    void a_sign_means_only_itself(String text, String markdown) {
        assertThat(Markdown.of(text)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource({"^ inset", "=====", "• bullet"})
    void a_sign_that_cannot_be_escaped_does_not_stand_first(String text) {
        assertThat(Markdown.of(text)).isEqualTo("\u2060" + text);
    }

    @Test
    void what_means_harm_is_no_link_no_heading_and_no_placeholder() {
        assertThat(Markdown.of(Hostile.WORDS))
                .doesNotContain("((")
                .doesNotContainPattern("(?<!\\\\)\\[")
                .doesNotContainPattern("(?m)^\\s*[#^*>+=•-]");
    }
}
