package uk.inspectionalerts.notification.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import uk.inspectionalerts.notification.deadline.Deadline;
import uk.inspectionalerts.notification.deadline.LiveDeadline;
import uk.inspectionalerts.notification.deadline.LiveDeadline.Mark;

/**
 * A deadline as its council sees it.
 *
 * @param kind {@code report}, {@code statement} or {@code draft}
 * @param due the day to work to: of an estimated range, its earlier end
 * @param dueLatest the later end of an estimated range, else the same day
 * @param receivedOn absent until it is entered
 * @param note what is to be entered; absent once it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadlineShown(
        UUID id,
        UUID inspection,
        String urn,
        String authority,
        String kind,
        String duty,
        LocalDate due,
        LocalDate dueLatest,
        boolean estimated,
        String basis,
        LocalDate publishedOn,
        LocalDate receivedOn,
        String status,
        String owner,
        String acknowledgedBy,
        Instant acknowledgedAt,
        String doneBy,
        Instant doneAt,
        String note) {

    static DeadlineShown of(LiveDeadline live) {
        Deadline deadline = live.deadline();
        return new DeadlineShown(
                live.id(),
                live.inspection(),
                live.council().urn(),
                live.council().name(),
                deadline.duty().code(),
                deadline.duty().words(),
                deadline.earliest(),
                deadline.latest(),
                deadline.estimated(),
                deadline.duty().days() + " working days of receipt ("
                        + deadline.duty().basis() + ")",
                live.publishedOn(),
                live.receivedOn().orElse(null),
                live.done().isPresent() ? "done" : "open",
                live.owner().orElse(null),
                live.acknowledged().map(Mark::by).orElse(null),
                live.acknowledged().map(Mark::at).orElse(null),
                live.done().map(Mark::by).orElse(null),
                live.done().map(Mark::at).orElse(null),
                deadline.estimated()
                        ? "Estimated from the day of publication: enter the day you received the report with PUT"
                                + " /deadlines/" + live.inspection() + "/receipt."
                        : null);
    }
}
