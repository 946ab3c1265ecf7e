package uk.inspectionalerts.checks.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import uk.inspectionalerts.grading.judgement.Findings;
import uk.inspectionalerts.grading.judgement.Recommendation;

/**
 * How far lists agree whose facts were only spot-read, so that some differences are mistakes of the facts. An item agrees
 * when it stands in both with the same words and in the same order.
 */
final class SpotReadLists {

    /** Of a hundred items this many agree at least. */
    private static final int LEAST_PERCENT = 98;

    private final String owner;
    private final Set<String> lists;
    private final Function<Findings, List<Recommendation>> reading;
    private final List<String> differences = new ArrayList<>();
    private int agreed;
    private int all;

    /**
     * @param owner whose lists they are
     * @param lists their names among the facts
     * @param reading where the findings have them
     */
    SpotReadLists(String owner, Set<String> lists, Function<Findings, List<Recommendation>> reading) {
        this.owner = owner;
        this.lists = lists;
        this.reading = reading;
    }

    void compare(CheckedFacts facts, Findings findings) {
        List<Recommendation> read = reading.apply(findings);
        List<String> texts = read.stream().map(item -> plain(item.text())).toList();
        List<String> checked = facts.items(lists);
        all += Math.max(checked.size(), read.size());
        int next = 0;
        for (String expected : checked) {
            int at = texts.subList(next, texts.size()).indexOf(plain(expected));
            if (at < 0) {
                differences.add("%s, %s list, not read: %s".formatted(facts.id(), owner, expected));
                continue;
            }
            agreed++;
            read.subList(next, next + at).forEach(extra -> addUnexpected(facts, extra));
            next += at + 1;
        }
        read.subList(next, read.size()).forEach(extra -> addUnexpected(facts, extra));
    }

    /** One bullet inside an item is as good as another. */
    private static String plain(String text) {
        return Accuracy.plain(text.replaceAll("[■▪●\uf0b7]", "•"));
    }

    private void addUnexpected(CheckedFacts facts, Recommendation extra) {
        differences.add(
                "%s, %s list, page %d, not expected: %s".formatted(facts.id(), owner, extra.page(), extra.text()));
    }

    boolean agreeEnough() {
        return agreed * 100 >= all * LEAST_PERCENT;
    }

    /** The figure, and each difference in a line. */
    String report() {
        return "lists of the %s: %d of %d items agree%n%s"
                .formatted(
                        owner,
                        agreed,
                        all,
                        String.join(
                                "",
                                differences.stream().map("  %s%n"::formatted).toList()));
    }
}
