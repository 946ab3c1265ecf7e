package uk.inspectionalerts.notification.briefing;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Several reports in one message: those with a lower grade first, then the most severe, then the latest.
 *
 * @param subject the news within 78 characters
 * @param items at most {@value #MOST}
 * @param more how many there are beyond those, which a link leads to
 */
public record Digest(String subject, List<DigestItem> items, int more) {

    /** How many reports one message tells. */
    public static final int MOST = 50;

    public Digest {
        items = List.copyOf(items);
    }

    /** @param items at least two, in any order: one report is told in a text of its own */
    public static Digest of(List<DigestItem> items) {
        List<DigestItem> ordered = items.stream()
                .sorted(Comparator.comparing(DigestItem::declined)
                        .reversed()
                        .thenComparing(DigestItem::severity, Comparator.reverseOrder())
                        .thenComparing(DigestItem::publishedOn, Comparator.reverseOrder())
                        .thenComparing(DigestItem::headline)
                        .thenComparing(DigestItem::alert))
                .toList();
        List<DigestItem> shown = ordered.stream().limit(MOST).toList();
        return new Digest(DigestSubject.of(ordered), shown, ordered.size() - shown.size());
    }

    /** The alerts that it tells. */
    public Set<UUID> alerts() {
        return items.stream().map(DigestItem::alert).collect(Collectors.toSet());
    }

    /** "Four reports, those with a lower grade first." */
    public String opening() {
        return Wording.sentence(Wording.count(items.size() + more, "report"))
                + (items.get(0).declined() ? ", those with a lower grade first." : ".");
    }

    /** "Three more reports are not shown here."; empty if all are shown. */
    public String moreInWords() {
        return more == 0
                ? ""
                : Wording.sentence(Wording.count(more, "more report")) + (more == 1 ? " is" : " are")
                        + " not shown here. All alerts, newest first:";
    }
}
