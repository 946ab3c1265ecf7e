package uk.inspectionalerts.notification.briefing;

import java.net.URI;
import java.util.List;
import uk.inspectionalerts.notification.deadline.Deadline;

/**
 * What the law asks of the council now.
 *
 * @param items one a duty, the first due first; none after a report that begins no deadline
 * @param estimated whether the council has still to enter the day on which it received the report
 */
public record Due(List<Item> items, boolean estimated) {

    /**
     * One duty.
     *
     * @param words "Publish the report: due by 21 May 2020, 30 working days from receipt."
     * @param basis on what it rests
     * @param source where that can be read
     */
    public record Item(String words, String basis, URI source) {}

    public Due {
        items = List.copyOf(items);
    }

    /** The open deadlines of a council in the words of an alert. */
    public static Due of(List<Deadline> open) {
        return new Due(open.stream().map(Due::item).toList(), open.stream().anyMatch(Deadline::estimated));
    }

    private static Item item(Deadline deadline) {
        return new Item(
                Wording.sentence(deadline.duty().words()) + (deadline.estimated() ? ": due " : ": due by ")
                        + deadline.inWords() + ", " + deadline.duty().days() + " working days from receipt.",
                deadline.duty().basis(),
                deadline.duty().source());
    }
}
