package uk.inspectionalerts.notification.deadline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The steps at which a council is reminded, the first first. */
public enum Step {
    TWENTY_DAYS(left -> left <= 20),
    TEN_DAYS(left -> left <= 10),
    FIVE_DAYS(left -> left <= 5),
    ONE_DAY(left -> left <= 1),
    DUE(left -> left <= 0),
    OVERDUE(left -> left < 0);

    private final IntPredicate reached;

    Step(IntPredicate reached) {
        this.reached = reached;
    }

    /** The name in interfaces: {@code ten_days}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The last step that is reached today; empty while there are more than 20 working days. */
    public static Optional<Step> reached(LocalDate end, LocalDate today, WorkingDays calendar) {
        int left = today.isAfter(end) ? -1 : calendar.left(today, end);
        return Arrays.stream(values()).filter(step -> step.reached.test(left)).reduce((earlier, later) -> later);
    }

    /**
     * The step that counts as told once the end has moved: a step that is behind us on the new day is not told again, and
     * each that is still ahead is.
     */
    public static Optional<Step> stillTold(Optional<Step> told, Optional<Step> reached) {
        return told.flatMap(before -> reached.map(now -> before.compareTo(now) < 0 ? before : now));
    }
}
