package uk.inspectionalerts.notification.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.inspectionalerts.notification.Fixtures;
import uk.inspectionalerts.notification.History;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Meaning;
import uk.inspectionalerts.notification.briefing.Digest;
import uk.inspectionalerts.notification.briefing.DigestItem;
import uk.inspectionalerts.notification.deadline.Deadline;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.outcome.Quotation;

/** Every number and every quotation in a text has its receipt in the outcome that it tells. */
class ReceiptsTest {

    private static final List<Audience> READERS = List.of(Audience.COUNCIL, Audience.MINISTERIAL, Audience.GENERAL);
    private static final List<String> COUNTED =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    /** Of the law, of the licence, and the marks of the minister's lines. */
    private static final Set<String> OUR_OWN = Set.of("20", "30", "70", "3", "0", "1", "2", "4", "5");

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern NUMBER_WORDS =
            Pattern.compile("(?i)\\b(" + String.join("|", COUNTED.subList(2, 11)) + ")\\b");
    private static final Pattern QUOTED = Pattern.compile("- \"(.*?)\" \\((?:paragraph|[A-Z])");

    @TestFactory
    Stream<DynamicTest> over_every_text_that_people_have_approved() {
        return TextsTest.tellings()
                .filter(telling -> !telling.fixture().equals("hostile"))
                .map(telling -> DynamicTest.dynamicTest(telling.name(), () -> {
                    Outcome outcome = telling.outcome();
                    String record = new String(Fixtures.body(telling.fixture()), UTF_8);
                    String text = telling.message().text().replaceAll("\\s+", " ");
                    assertThat(withoutReceipt(text, outcome, record)).isEmpty();
                    assertThat(quotations(text))
                            .isSubsetOf(outcome.told().map(Findings::quotations).orElse(List.of()).stream()
                                    .map(Quotation::text)
                                    .toList());
                    if (telling.audience() != Audience.OPERATOR && telling.meaning() != Meaning.WITHDRAWAL) {
                        String amongOthers = amongOthers(outcome, telling.meaning(), telling.audience());
                        assertThat(withoutReceipt(amongOthers, outcome, record)).isEmpty();
                    }
                }));
    }

    @Test
    void over_every_inspection_of_the_record_and_within_its_measure() {
        List<History.Entry> record = History.entries();
        assertThat(record).hasSizeGreaterThan(400);
        for (History.Entry entry : record) {
            for (Audience reader : READERS) {
                String text = text(entry.outcome(), reader);
                assertThat(withoutReceipt(text, entry.outcome(), entry.record()))
                        .as(text)
                        .isEmpty();
                assertThat(text.split("\\s+").length)
                        .as(text)
                        .isLessThanOrEqualTo(reader == Audience.MINISTERIAL ? 120 : 350);
                String amongOthers = amongOthers(entry.outcome(), Meaning.FIRST_NEWS, reader);
                assertThat(withoutReceipt(amongOthers, entry.outcome(), entry.record()))
                        .as(amongOthers)
                        .isEmpty();
                if (reader == Audience.COUNCIL) {
                    entry.outcome().told().orElseThrow().judgements().forEach(judgement -> assertThat(text)
                            .contains("- " + judgement.area().heading() + ": " + judgement.printed()));
                }
            }
        }
    }

    @Test
    void an_invented_number_is_found() {
        Outcome outcome = Fixtures.outcome("durham-2022", "graded");
        String body = new String(Fixtures.body("durham-2022"), UTF_8);
        assertThat(withoutReceipt("Durham is joint 16th, up nine.", outcome, body))
                .containsExactly("16", "nine");
    }

    private static String text(Outcome outcome, Audience reader) {
        return TextsTest.textsAbout(outcome)
                .of(outcome, Alert.about(outcome, Meaning.FIRST_NEWS, reader, 0), "every report on any council.")
                .text()
                .replaceAll("\\s+", " ");
    }

    /** As a digest tells it, here twice; how many reports there are is not in any of them. */
    private static String amongOthers(Outcome outcome, Meaning meaning, Audience reader) {
        DigestItem item = DigestItem.of(Alert.about(outcome, meaning, reader, 0), outcome);
        return TextsTest.TEXTS
                .of(Digest.of(List.of(item, item)), "every report on any council.")
                .text()
                .replaceFirst("Two reports", "")
                .replaceAll("\\s+", " ");
    }

    static Set<String> withoutReceipt(String text, Outcome outcome, String record) {
        String told = text.replaceAll("https?://\\S+", "");
        for (Deadline deadline : TextsTest.openAfter(outcome)) {
            told = told.replace(deadline.inWords(), "").replace(deadline.duty().basis(), "");
        }
        Set<String> known = numbers(record).collect(Collectors.toSet());
        known.addAll(OUR_OWN);
        outcome.told()
                .map(ReceiptsTest::counts)
                .orElse(Set.of())
                .forEach(count -> known.addAll(List.of(String.valueOf(count), COUNTED.get(Math.min(count, 10)))));
        known.addAll(words(record));
        return Stream.concat(numbers(told), words(told).stream())
                .filter(number -> !known.contains(number))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many there are of what a text counts: grades, changes, improvements, milestones that it leaves to a link. */
    private static Set<Integer> counts(Findings findings) {
        Set<Integer> counts = new HashSet<>(List.of(
                findings.judgements().size(),
                findings.areas().size(),
                findings.recommendations().size(),
                findings.visit().priorityActions().size()));
        findings.judgements().stream()
                .flatMap(judgement -> judgement.steps().stream().boxed())
                .collect(Collectors.groupingBy(Integer::signum, Collectors.counting()))
                .values()
                .forEach(count -> counts.add(count.intValue()));
        findings.judgements().forEach(judgement -> judgement.steps().ifPresent(steps -> counts.add(Math.abs(steps))));
        counts.add((int) findings.judgements().stream()
                .filter(judgement -> judgement.steps().isPresent())
                .count());
        for (int left = 1; left < findings.milestones().size(); left++) {
            counts.add(left);
        }
        return counts;
    }

    private static List<String> quotations(String text) {
        return QUOTED.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** Without leading zeros, which dates in the record have and those in a text have not. */
    private static Stream<String> numbers(String text) {
        return DIGITS.matcher(text).results().map(match -> match.group().replaceFirst("^0+(?=\\d)", ""));
    }

    private static Set<String> words(String text) {
        return NUMBER_WORDS
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.UK))
                .collect(Collectors.toSet());
    }
}
