package uk.inspectionalerts.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.History;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Meaning;
import uk.inspectionalerts.notification.briefing.Acknowledgement;
import uk.inspectionalerts.notification.deadline.Calendars;
import uk.inspectionalerts.notification.deadline.Deadline;
import uk.inspectionalerts.notification.deadline.Deadlines;
import uk.inspectionalerts.notification.deadline.Duty;
import uk.inspectionalerts.notification.deadline.Receipt;
import uk.inspectionalerts.notification.deadline.WorkingDays;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Milestone;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.outcome.Outcome.Graded;
import uk.inspectionalerts.notification.outcome.Terms;

/**
 * Holds every text against the one that people have read and approved, under {@code src/test/resources/texts}. Run with
 * {@code -Dtexts.write=true} to write them anew, and then read the difference.
 */
class TextsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path APPROVED = Path.of("src/test/resources/texts");
    private static final String WHY = "every report on any council in England.";
    private static final String IMPROVEMENTS = "(?s)(What needs to improve|Areas for priority action) \\(.*?\\n\\n";

    private static final Engine ENGINE = engine();
    /** Nobody votes then. */
    private static final String NO_ELECTION = "2022-07-05T09:00:00Z";

    private static final WorkingDays CALENDAR = Calendars.dated();

    /** Nothing is due. */
    static final Texts TEXTS = textsOn(NO_ELECTION, inspection -> List.of());

    private static final List<String> GRADED = List.of(
            "durham-2022",
            "north-tyneside-2020",
            "north-tyneside-2020-withheld",
            "north-yorkshire-2023",
            "north-lincolnshire-2017",
            "havering-2024",
            "cumberland-2024",
            "brent-2026",
            "focused-visit-letter",
            "focused-visit-priority",
            "monitoring-visit-letter",
            "jtai-letter",
            "hostile");

    private static final List<Milestone> LONG_MILESTONES = List.of(
            ranked(
                    16,
                    "North Tyneside is the joint 16th authority in England to be outstanding for overall effectiveness"
                            + " under ILACS, with Islington, as at 15 April 2020."),
            ranked(
                    1,
                    "North Tyneside is the first authority in the North East to be outstanding for overall effectiveness"
                            + " under ILACS, as at 15 April 2020."),
            ranked(
                    7,
                    "18 of 147 authorities are outstanding for overall effectiveness under ILACS and the single"
                            + " inspection framework together (17 under ILACS), as at 15 April 2020."));

    private static final List<Milestone> WITHHELD = List.of(new Milestone(
            "ordinal_outstanding",
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Terms(
                    OptionalInt.of(1),
                    Optional.of("the record is proven complete only up to 30 March 2020"),
                    List.of()))));

    /** What is told, in which state of the story, to whom. */
    record Telling(String fixture, String type, Meaning meaning, Audience audience) {

        Outcome outcome() {
            return Fixtures.outcome(fixture, type);
        }

        Message message() {
            Outcome outcome = outcome();
            return textsAbout(outcome).of(outcome, Alert.about(outcome, meaning, audience, 0), WHY);
        }

        /** In words, the closing included. */
        int longest() {
            return audience == Audience.MINISTERIAL ? 120 : 350;
        }

        String name() {
            return fixture + "." + meaning.code() + "." + audience.code();
        }
    }

    static Stream<Telling> tellings() {
        Stream<Telling> graded = GRADED.stream()
                .flatMap(fixture -> Stream.of(Audience.COUNCIL, Audience.MINISTERIAL, Audience.GENERAL)
                        .map(audience -> new Telling(fixture, "graded", Meaning.FIRST_NEWS, audience)));
        Stream<Telling> others = Stream.of(Audience.COUNCIL, Audience.MINISTERIAL)
                .flatMap(audience -> Stream.of(
                        new Telling("held", "held", Meaning.HELD_NOTICE, audience),
                        new Telling("durham-2022", "graded", Meaning.FOLLOW_UP, audience),
                        new Telling("durham-2022-revised", "revised", Meaning.CORRECTION, audience),
                        new Telling("durham-2022-withdrawn", "withdrawn", Meaning.WITHDRAWAL, audience)));
        Stream<Telling> toCheck = Stream.of(new Telling("held", "held", Meaning.HELD_NOTICE, Audience.OPERATOR));
        return Stream.of(graded, others, toCheck).flatMap(Function.identity());
    }

    @TestFactory
    Stream<DynamicTest> reads_as_approved() {
        return tellings()
                .map(telling -> DynamicTest.dynamicTest(telling.name(), () -> {
                    Message message = telling.message();
                    approved(telling.name() + ".txt", "Subject: " + message.subject() + "\n\n" + message.text());
                    approved(telling.name() + ".html", message.html());
                }));
    }

    @TestFactory
    Stream<DynamicTest> keeps_its_measure() {
        return tellings()
                .filter(telling -> !telling.fixture().equals("hostile") && telling.meaning() != Meaning.CORRECTION)
                .map(telling -> DynamicTest.dynamicTest(telling.name(), () -> {
                    Message message = telling.message();
                    assertThat(message.subject()).hasSizeLessThanOrEqualTo(78).isPrintable();
                    assertThat(message.text().lines())
                            .allMatch(
                                    line -> line.length() <= 76 || !line.strip().contains(" "));
                    if (telling.audience() == Audience.MINISTERIAL) {
                        assertThat(wordsOfLines(message)).isLessThanOrEqualTo(120);
                    }
                    assertThat(words(message.text())).isLessThanOrEqualTo(telling.longest());
                }));
    }

    @TestFactory
    Stream<DynamicTest> keeps_its_measure_with_the_longest_milestones() {
        return GRADED.stream()
                .filter(fixture ->
                        Fixtures.outcome(fixture, "graded").told().orElseThrow().graded())
                .filter(fixture -> !fixture.equals("hostile"))
                .map(fixture -> DynamicTest.dynamicTest(fixture, () -> {
                    Outcome outcome = Fixtures.reaching(fixture, LONG_MILESTONES);
                    assertThat(words(message(outcome, Audience.COUNCIL).text())).isLessThanOrEqualTo(350);
                    Message minister = message(outcome, Audience.MINISTERIAL);
                    assertThat(wordsOfLines(minister)).isLessThanOrEqualTo(120);
                    assertThat(minister.text().replaceAll("\\s+", " "))
                            .contains(LONG_MILESTONES.get(1).told().orElseThrow())
                            .containsPattern("(One|Two) more milestones?: https://alerts.example/alerts/");
                }));
    }

    @Test
    void keeps_its_measure_over_the_whole_record_whatever_milestones_it_reached() {
        for (History.Entry entry : History.entries()) {
            for (List<Milestone> reached : List.of(LONG_MILESTONES, WITHHELD)) {
                Graded outcome = Fixtures.reaching((Graded) entry.outcome(), reached);
                assertThat(words(message(outcome, Audience.COUNCIL).text())).isLessThanOrEqualTo(350);
                Message minister = message(outcome, Audience.MINISTERIAL);
                assertThat(wordsOfLines(minister)).as(minister.text()).isLessThanOrEqualTo(120);
                assertThat(minister.text().lines()).anyMatch(line -> line.startsWith("5. "));
            }
            Message minister = message(Fixtures.reaching((Graded) entry.outcome(), WITHHELD), Audience.MINISTERIAL);
            assertThat(words(minister.text())).as(minister.text()).isLessThanOrEqualTo(120);
        }
    }

    @Test
    void the_link_is_in_the_second_line_of_the_council_s_text() {
        String text = new Telling("durham-2022", "graded", Meaning.FIRST_NEWS, Audience.COUNCIL)
                .message()
                .text();
        assertThat(text.lines().toList().get(1)).isEqualTo("Report: https://files.ofsted.gov.uk/v1/file/50187560");
    }

    @Test
    void opens_with_a_notice_while_a_pre_election_period_binds_the_reader() throws IOException {
        Outcome durham = Fixtures.outcome("durham-2022", "graded");
        Texts elections = textsOn("2024-06-05T09:00:00Z", inspection -> openAfter(durham));
        for (Audience audience : List.of(Audience.COUNCIL, Audience.MINISTERIAL)) {
            Message message = elections.of(durham, Alert.about(durham, Meaning.FIRST_NEWS, audience, 0), WHY);
            approved("pre-election." + audience.code() + ".txt", message.text());
            approved("pre-election." + audience.code() + ".html", message.html());
        }
        assertThat(elections
                        .of(durham, Alert.about(durham, Meaning.FIRST_NEWS, Audience.GENERAL, 0), WHY)
                        .text())
                .startsWith("Published 5 July 2022.");
    }

    @Test
    void what_is_critical_has_a_link_to_acknowledge_it_and_says_first_that_nobody_has() throws IOException {
        Outcome havering = Fixtures.outcome("havering-2024", "graded");
        URI link = URI.create("https://alerts.example/alerts/acknowledgement?token=seen.1.2");
        Instant since = Instant.parse("2022-07-05T08:12:00Z");
        for (Audience audience : List.of(Audience.COUNCIL, Audience.MINISTERIAL)) {
            Alert alert = Alert.about(havering, Meaning.FIRST_NEWS, audience, 0);
            Message asked = TEXTS.of(havering, alert, WHY, Optional.of(new Acknowledgement(link, Optional.empty())));
            assertThat(asked.subject()).isEqualTo(TEXTS.of(havering, alert, WHY).subject());
            approved("acknowledge." + audience.code() + ".txt", asked.text());
            approved("acknowledge." + audience.code() + ".html", asked.html());
            Message escalated =
                    TEXTS.of(havering, alert, WHY, Optional.of(new Acknowledgement(link, Optional.of(since))));
            approved(
                    "escalation." + audience.code() + ".txt",
                    "Subject: " + escalated.subject() + "\n\n" + escalated.text());
            approved("escalation." + audience.code() + ".html", escalated.html());
        }
    }

    @Test
    void hostile_words_stay_words() {
        for (Audience audience : Audience.values()) {
            Message message = new Telling("hostile", "graded", Meaning.FIRST_NEWS, audience).message();
            assertThat(message.subject()).doesNotContain("\r", "\n", "\u202e").hasSizeLessThanOrEqualTo(78);
            assertThat(message.html())
                    .doesNotContain("<script", "<img", "<b>", "<i>", "<blink", "javascript:", "evil.example\"");
            assertThat(message.html() + message.text())
                    .doesNotContain("\u202e", "\u2067", "\u2069", "\u200b", "\u0000", "\r");
        }
    }

    @Test
    void ten_thousand_recommendations_are_counted_and_not_all_repeated() {
        Graded durham = (Graded) Fixtures.outcome("durham-2022", "graded");
        Findings many = durham.findings();
        Outcome outcome = new Graded(
                durham.heading(),
                durham.council(),
                new Findings(
                        many.visit(),
                        many.publication(),
                        many.judgements(),
                        true,
                        many.milestones(),
                        Collections.nCopies(10_000, "word ".repeat(2_000)),
                        many.quotations()));
        Message message = TEXTS.of(outcome, Alert.about(outcome, Meaning.FIRST_NEWS, Audience.COUNCIL, 0), WHY);
        assertThat(message.text())
                .contains("What needs to improve (10,000), in the report's words")
                .contains("The first 13 of 10,000 are shown; the report has the others.")
                .hasSizeLessThan(80_000);
    }

    private static Milestone ranked(int rank, String told) {
        return new Milestone(
                "ordinal_outstanding",
                Optional.empty(),
                Optional.of(told),
                Optional.of(new Terms(OptionalInt.of(rank), Optional.empty(), List.of())));
    }

    private static Message message(Outcome outcome, Audience audience) {
        return textsAbout(outcome).of(outcome, Alert.about(outcome, Meaning.FIRST_NEWS, audience, 0), WHY);
    }

    /** The minister's lines: without the closing, which grows with the reader's own rule. */
    private static long wordsOfLines(Message message) {
        return words(message.text().replaceAll("(?s)Why you get this: .*", ""));
    }

    /** Without the recommendations and without the marks of lists. */
    private static long words(String text) {
        return Pattern.compile("\\S+")
                .matcher(text.replaceAll(IMPROVEMENTS, "").replaceAll("(?m)^(-|\\d\\.) ", ""))
                .results()
                .count();
    }

    static void approved(String name, String text) throws IOException {
        Path file = APPROVED.resolve(name);
        if (Boolean.getBoolean("texts.write")) {
            Files.createDirectories(APPROVED);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    /** As they are when the council has just received the report, and has not entered the day. */
    static Texts textsAbout(Outcome outcome) {
        return textsOn(NO_ELECTION, inspection -> openAfter(outcome));
    }

    /** What is due where the day of receipt is not entered. */
    static List<Deadline> openAfter(Outcome outcome) {
        return outcome.told().stream()
                .flatMap(findings -> Duty.after(findings.visit()).stream()
                        .map(duty -> Deadline.of(
                                duty,
                                Receipt.estimated(findings.publication().on().orElseThrow(), CALENDAR),
                                CALENDAR)))
                .toList();
    }

    private static Texts textsOn(String moment, Deadlines deadlines) {
        return new Texts(
                ENGINE,
                () -> URI.create("https://alerts.example"),
                deadlines,
                Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }

    private static Engine engine() {
        return Engine.builder()
                .addDefaults()
                .addValueResolver(ValueResolvers.rawResolver())
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of("text/html")))
                .addLocator(TextsTest::template)
                .build();
    }

    private static Optional<TemplateLocation> template(String id) {
        Path file = TEMPLATES.resolve(id);
        return Optional.of(file).filter(Files::exists).map(there -> new TemplateLocation() {
            @Override
            public Reader read() {
                try {
                    return Files.newBufferedReader(there);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(Variant.forContentType(id.endsWith(".html") ? "text/html" : "text/plain"));
            }
        });
    }
}
