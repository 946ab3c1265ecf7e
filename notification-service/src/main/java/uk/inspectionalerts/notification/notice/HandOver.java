package uk.inspectionalerts.notification.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Others answer for a subscription of a shared mailbox, in words for both sides. The mailbox is not named: a notice is
 * kept for longer than an address.
 *
 * @param wish the rule as its subscriber would say it
 */
public record HandOver(UUID subscription, String wish, Instant at) {

    /** To those who answer for it from now on. */
    public Notice taken() {
        return new Notice(
                key() + " taken",
                "You now answer for your team's alerts on inspections",
                "Your team has named you as one who answers for the alerts that go to its shared mailbox. The mailbox said:",
                List.of("\"" + wish + "\""),
                "To change or stop it, or to hand it over, ask whoever keeps your team's subscriptions for number "
                        + subscription + ", or reply to this message. You will be told here if the mailbox no longer"
                        + " takes our mail. The alerts themselves go to the mailbox only.");
    }

    /** To those who did until now. */
    public Notice given() {
        return new Notice(
                key() + " given",
                "You no longer answer for your team's alerts on inspections",
                "Your team has handed over to others who answers for the alerts that go to its shared mailbox. The"
                        + " mailbox said:",
                List.of("\"" + wish + "\""),
                "There is nothing left to do. If that is a mistake, reply to this message and give the number "
                        + subscription + ".");
    }

    private String key() {
        return "subscription " + subscription + " handed over at " + at;
    }
}
