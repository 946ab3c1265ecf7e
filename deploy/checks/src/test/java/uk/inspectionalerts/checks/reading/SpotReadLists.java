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

    private final List<Owner> owners;
    private final List<String> differences = new ArrayList<>();
    private int agreed;
    private int all;

    /**
     * Who is asked for what the lists hold.
     *
     * @param lists their names among the facts
     * @param reading where the findings have them
     */
    record Owner(String name, Set<String> lists, Function<Findings, List<Recommendation>> reading) {}

    SpotReadLists(List<Owner> owners) {
        this.owners = owners;
    }

    void compare(CheckedFacts facts, Findings findings) {
        for (Owner owner : owners) {
            compare(facts, owner, facts.items(owner.lists()), owner.reading().apply(findings));
        }
    }

    private void compare(CheckedFacts facts, Owner owner, List<String> checked, List<Recommendation> read) {
        List<String> texts = read.stream().map(item -> plain(item.text())).toList();
        all += Math.max(checked.size(), read.size());
        int next = 0;
        for (String expected : checked) {
            int at = texts.subList(next, texts.size()).indexOf(plain(expected));
            if (at < 0) {
                differences.add("%s, %s, not read: %s".formatted(facts.id(), owner.name(), expected));
                continue;
            }
            agreed++;
            read.subList(next, next + at).forEach(extra -> addUnexpected(facts, owner, extra));
            next += at + 1;
        }
        read.subList(next, read.size()).forEach(extra -> addUnexpected(facts, owner, extra));
    }

    /** One bullet inside an item is as good as another. */
    private static String plain(String text) {
        return Accuracy.plain(text.replaceAll("[■▪●\uf0b7]", "•"));
    }

    private void addUnexpected(CheckedFacts facts, Owner owner, Recommendation extra) {
        differences.add(
                "%s, %s, page %d, not expected: %s".formatted(facts.id(), owner.name(), extra.page(), extra.text()));
    }

    boolean agreeEnough() {
        return agreed * 100 >= all * LEAST_PERCENT;
    }

    /** The figure, and each difference in a line. */
    String report() {
        return "lists that were spot-read: %d of %d items agree%n%s"
                .formatted(
                        agreed,
                        all,
                        String.join(
                                "",
                                differences.stream().map("  %s%n"::formatted).toList()));
    }
}
