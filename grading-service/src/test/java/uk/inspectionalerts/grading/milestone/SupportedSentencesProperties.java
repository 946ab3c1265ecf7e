package uk.inspectionalerts.grading.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.NationalRecord;
import uk.inspectionalerts.grading.judgement.Area;
import uk.inspectionalerts.grading.milestone.Grounds.Ground;
import uk.inspectionalerts.grading.shipping.Shipped;

/**
 * Nothing is said without support: every name, date and number in a sentence is one of its terms, or follows by its type's rule from the
 * inspections on which it rests.
 */
class SupportedSentencesProperties {

    private static final Completeness COMPLETENESS =
            new Completeness(LocalDate.of(2026, 6, 18), LocalDate.of(2026, 11, 1));
    private static final List<String> NAMES = Shipped.REGISTER.all().stream()
            .map(Authority::name)
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
    private static final Map<String, Integer> NUMBERS = numbers();
    private static final Pattern NUMBER = Pattern.compile("\\b(?:(\\d+)(?:st|nd|rd|th)?|" + words() + ")\\b");

    @Example
    void nothingThatTheRealRecordSaysIsWithoutSupport() {
        assertThat(unsupported(Shipped.RECORD)).isEmpty();
    }

    @Property(tries = 20)
    void nothingThatAnyRecordSaysIsWithoutSupport(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 200) int corrected) {
        List<Entry> entries = new ArrayList<>(Shipped.ENTRIES);
        for (int i = 0; i < corrected; i++) {
            int at = random.nextInt(entries.size());
            entries.set(at, AnyOrderProperties.corrected(entries.get(at), random));
        }

        assertThat(unsupported(NationalRecord.of(entries))).isEmpty();
    }

    @Example
    void whatIsWithoutSupportIsFound() {
        List<Milestone> all = Milestones.of(Shipped.RECORD, Shipped.GROUPS, COMPLETENESS);
        Milestone now = all.stream()
                .filter(milestone -> milestone.type() == MilestoneType.OUTSTANDING_NOW)
                .filter(milestone -> milestone.subject().name().equals("North Tyneside"))
                .findFirst()
                .orElseThrow();

        assertThat(now.sentence()).contains("one of 18", "of 147", "17 under ILACS", "15 April 2020");
        assertThat(Stream.of(
                                now.sentence().replace("18", "19"),
                                now.sentence().replace("147", "146"),
                                now.sentence().replace("15 April 2020", "16 April 2020"),
                                now.sentence().replace("North Tyneside", "Cheshire East"),
                                now.sentence().replace("authorities", "authorities, the second"))
                        .filter(sentence ->
                                unsupported(sentence, now, Shipped.RECORD).isEmpty()))
                .isEmpty();
        assertThat(unsupported(now.sentence(), now, Shipped.RECORD)).isEmpty();
    }

    private static List<String> unsupported(NationalRecord record) {
        return Milestones.of(record, Shipped.GROUPS, COMPLETENESS).stream()
                .flatMap(milestone -> Stream.concat(Stream.of(milestone.sentence()), milestone.withoutRank().stream())
                        .flatMap(sentence -> unsupported(sentence, milestone, record).stream()
                                .map(what -> what + " in: " + sentence)))
                .toList();
    }

    /** What a sentence says that nothing supports. */
    private static List<String> unsupported(String sentence, Milestone milestone, NationalRecord record) {
        Grounds grounds = Grounds.of(milestone, record);
        List<String> unsupported = new ArrayList<>();
        String rest = sentence;
        if (!rest.contains(Wording.day(milestone.terms().asAt()))) {
            unsupported.add("another day");
        }
        for (String words : supportedWords(milestone, grounds, record)) {
            rest = rest.replace(words, "");
        }
        Set<String> members = grounds.all().map(ground -> ground.entry().name()).collect(Collectors.toSet());
        for (String name : NAMES) {
            String without = rest.replaceAll("\\b" + Pattern.quote(name) + "(?!\\w)", "");
            if (!without.equals(rest) && !members.contains(name)) {
                unsupported.add(name);
            }
            rest = without;
        }
        Set<Integer> supported = supportedNumbers(milestone, grounds);
        Matcher number = NUMBER.matcher(rest);
        while (number.find()) {
            int said = number.group(1) == null ? NUMBERS.get(number.group()) : Integer.parseInt(number.group(1));
            if (!supported.contains(said)) {
                unsupported.add(number.group());
            }
        }
        return unsupported;
    }

    /** Scope, version, dates and what the rule of the type itself says; "one of" is no number. */
    private static List<String> supportedWords(Milestone milestone, Grounds grounds, NationalRecord record) {
        Entry subject = milestone.subject();
        List<String> words = new ArrayList<>();
        words.add(Wording.day(milestone.terms().asAt()));
        words.add(Wording.version(subject.framework()));
        words.add("one of ");
        milestone.terms().scope().ifPresent(words::add);
        grounds.previous()
                .map(previous -> Wording.month(previous.entry().inspection().publishedOn()))
                .ifPresent(words::add);
        switch (milestone.type()) {
            case BEST_EVER -> words.add(Wording.month(record.beginsOn().orElseThrow()));
            case ALL_GOOD_OR_BETTER -> {
                words.add(Wording.month(record.beginsOn().orElseThrow()));
                words.add("for the first time");
            }
            case FIRST_INSPECTION -> {
                words.add("the first graded inspection");
                subject.authority().validFrom().map(Wording::day).ifPresent(words::add);
                words.addAll(subject.authority().predecessors());
            }
            case SPLIT_PROFILE -> words.add("two grades or more");
            case SHARE_PASSED -> {
                Count count = milestone.terms().count().orElseThrow();
                IntStream.of(10, 5, 4, 3, 2)
                        .filter(part -> count.number() * part >= count.outOf().orElseThrow())
                        .mapToObj(part -> Map.of(10, "a tenth", 5, "a fifth", 4, "a quarter", 3, "a third", 2, "half")
                                .get(part))
                        .forEach(words::add);
            }
            default -> {}
        }
        return words;
    }

    private static Set<Integer> supportedNumbers(Milestone milestone, Grounds grounds) {
        Set<Integer> numbers = new HashSet<>();
        milestone.terms().rank().ifPresent(rank -> numbers.add(rank.place()));
        Stream.concat(milestone.terms().count().stream(), milestone.underIlacs().flatMap(Terms::count).stream())
                .forEach(count -> {
                    numbers.add(count.number());
                    count.outOf().ifPresent(numbers::add);
                });
        grounds.previous().ifPresent(previous -> numbers.add(steps(milestone, previous)));
        return numbers;
    }

    private static int steps(Milestone milestone, Ground previous) {
        Area area = milestone.area().orElseThrow();
        Area before = previous.areas().iterator().next();
        return Math.abs(milestone
                .subject()
                .inspection()
                .grades()
                .get(area)
                .stepsFrom(previous.entry().inspection().grades().get(before))
                .orElseThrow());
    }

    private static String words() {
        return NUMBERS.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(Collectors.joining("|"));
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>(Map.of("half", 2, "quarter", 4));
        for (int i = 1; i <= 10; i++) {
            numbers.put(Wording.number(i), i);
            numbers.put(Wording.place(i), i);
        }
        return numbers;
    }
}
