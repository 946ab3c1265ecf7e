package uk.inspectionalerts.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.inspectionalerts.notification.Hostile;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Meaning;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.pack.CommsPack;
import uk.inspectionalerts.notification.pack.CommsPack.Earlier;

/** Words of a report stay words in every text, and no report makes a message that a mail provider refuses for its size. */
class HostileTextsTest {

    private static final int LARGEST_IN_BYTES = 400_000;
    private static final Set<String> OUR_ELEMENTS = Set.of(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "header",
            "main",
            "section",
            "footer",
            "h1",
            "h2",
            "p",
            "br",
            "a",
            "ul",
            "ol",
            "li",
            "strong",
            "blockquote",
            "hr",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td");
    private static final Set<String> OUR_ATTRIBUTES =
            Set.of("lang", "charset", "name", "content", "style", "href", "scope", "id", "aria-labelledby");
    private static final Pattern OUR_LINKS = Pattern.compile(
            "https://(alerts\\.example|reports\\.ofsted\\.gov\\.uk|www\\.legislation\\.gov\\.uk|www\\.gov\\.uk"
                    + "|www\\.nationalarchives\\.gov\\.uk)/\\S*");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}&&[^\\n]]");

    private static Stream<Message> messages() {
        return Stream.of(
                        telling("durham-2022", "graded", Meaning.FOLLOW_UP),
                        telling("brent-2026", "graded", Meaning.FIRST_NEWS),
                        telling("north-tyneside-2020-withheld", "graded", Meaning.FIRST_NEWS),
                        telling("focused-visit-priority", "graded", Meaning.FIRST_NEWS),
                        telling("durham-2022-revised", "revised", Meaning.CORRECTION),
                        telling("durham-2022-withdrawn", "withdrawn", Meaning.WITHDRAWAL),
                        telling("held", "held", Meaning.HELD_NOTICE))
                .flatMap(Function.identity());
    }

    private static Stream<Message> telling(String name, String type, Meaning meaning) {
        Outcome outcome = Hostile.outcome(name, type);
        return Stream.of(Audience.values()).map(audience -> message(outcome, meaning, audience));
    }

    private static Message message(Outcome outcome, Meaning meaning, Audience audience) {
        return TextsTest.textsAbout(outcome).of(outcome, Alert.about(outcome, meaning, audience, 0), "every report.");
    }

    @TestFactory
    Stream<DynamicTest> words_of_a_report_stay_words() {
        return messages()
                .map(message -> DynamicTest.dynamicTest(message.subject(), () -> {
                    assertThat(message.subject()).hasSizeLessThanOrEqualTo(78).hasLineCount(1);
                    assertThat(UNSEEN.matcher(message.subject() + message.text() + message.html())
                                    .results())
                            .isEmpty();
                    isOurs(message.html());
                    assertThat((message.text() + message.html()).getBytes(StandardCharsets.UTF_8).length)
                            .isLessThan(LARGEST_IN_BYTES);
                }));
    }

    @Test
    void what_is_cut_says_so_and_the_report_is_linked() {
        Outcome outcome = Hostile.outcome("durham-2022", "graded");
        Message message = message(outcome, Meaning.FIRST_NEWS, Audience.COUNCIL);

        assertThat(message.text().replaceAll("\\s+", " "))
                .contains("[cut here; continues in the report]")
                .containsPattern("The first \\d+ of 10,000 are shown; the report has the others\\.")
                .contains("Report: https://reports.ofsted.gov.uk/provider/44/80465");
    }

    @Test
    void the_pack_s_page_keeps_them_words_too() {
        for (String name : new String[] {"durham-2022", "focused-visit-priority"}) {
            Outcome outcome = Hostile.outcome(name, "graded");
            String page = TextsTest.TEXTS.page(CommsPack.of(
                    outcome.about().orElseThrow(),
                    outcome.told().orElseThrow(),
                    Optional.of(new Earlier(
                            "October 2019", outcome.told().orElseThrow().recommendations())),
                    TextsTest.openAfter(outcome),
                    Optional.empty(),
                    Optional.empty()));
            assertThat(UNSEEN.matcher(page).results()).isEmpty();
            isOurs(page);
            assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(LARGEST_IN_BYTES);
        }
    }

    private static void isOurs(String html) {
        Document page = Jsoup.parse(html);
        for (Element element : page.child(0).getAllElements()) {
            assertThat(OUR_ELEMENTS).contains(element.tagName());
            assertThat(element.tagName())
                    .isIn(Stream.concat(OUR_ELEMENTS.stream(), Stream.of("#root"))
                            .toList());
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).isIn(OUR_ATTRIBUTES);
            }
        }
        page.select("a").forEach(link -> assertThat(link.attr("href")).matches(OUR_LINKS));
    }
}
