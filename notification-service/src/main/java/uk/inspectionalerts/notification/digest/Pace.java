package uk.inspectionalerts.notification.digest;

import java.time.Instant;

/** How soon one piece of news is told to one person. The soonest comes first. */
public enum Pace {
    AT_ONCE,
    DAILY,
    WEEKLY;

    /**
     * When the first digest is due that news of that moment can still join: the slot that comes next, later than the moment.
     *
     * @throws IllegalStateException if it does not wait for a slot
     */
    public Instant slotAfter(Instant moment) {
        return switch (this) {
            case AT_ONCE -> throw new IllegalStateException("what is told at once waits for no slot");
            case DAILY -> Slot.dailyAfter(moment).at();
            case WEEKLY -> Slot.weeklyAfter(moment).at();
        };
    }
}
