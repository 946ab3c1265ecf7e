package uk.inspectionalerts.notification.notice;

import java.util.List;
import java.util.UUID;

/**
 * A shared mailbox no longer takes our mail, in words for those who answer for it. The mailbox is not named: a notice is
 * kept for longer than an address.
 *
 * @param person whose mailbox it is
 * @param lastTaken the last delivery that it took; null if it took none
 * @param subscriptions what it is subscribed to, one line each
 */
public record MailboxRefuses(UUID person, UUID lastTaken, List<String> subscriptions) {

    /** One for all that it refuses until it takes something again. */
    public Notice notice() {
        return new Notice(
                "mailbox " + person + " refuses since " + (lastTaken == null ? "ever" : lastTaken),
                "Your team's mailbox refuses our alerts on inspections",
                "You answer for alerts that go to a shared mailbox. Its mail server has refused the last one for good, so"
                        + " that your team was not told. The mailbox is subscribed to:",
                subscriptions,
                "Look whether the mailbox still exists, is full or keeps us out. If your team has another one, ask"
                        + " whoever keeps its subscriptions to subscribe that and to end these. You are told this once.");
    }
}
