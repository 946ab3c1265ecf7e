package uk.inspectionalerts.notification.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.inspectionalerts.notification.notice.Notice;

/** A deadline in words for the council that has to keep it. */
public record Reminder(LiveDeadline live) {

    /**
     * That a step is reached.
     *
     * @param left how many working days are left after {@code today}
     */
    public Notice at(Step step, int left) {
        return new Notice(
                "deadline %s %s reckoned to %s: %s"
                        .formatted(live.inspection(), duty().code(), deadline().earliest(), step.code()),
                heading(step, left) + ": " + duty().title() + ", "
                        + live.council().name(),
                due() + " " + when(step, left),
                details(),
                advice());
    }

    /**
     * That bank holidays have changed and the deadline has moved with them.
     *
     * @param before what the council was told so far
     * @param calendar the version of the calendar that moved it
     */
    public Notice moved(Deadline before, String calendar) {
        return new Notice(
                "deadline %s %s moved by calendar %s".formatted(live.inspection(), duty().code(), calendar),
                "Moved to " + Deadline.day(deadline().earliest()) + ": " + duty().title() + ", "
                        + live.council().name(),
                "The bank holidays that deadlines are reckoned with have changed. " + due() + " Before, it was "
                        + before.inWords() + ".",
                details(),
                advice());
    }

    /** The deadline with its basis, one paragraph each, whatever day it is. */
    String inFull() {
        return due() + "\n" + String.join("\n", details());
    }

    private String heading(Step step, int left) {
        String may = deadline().estimated() ? "May be " : "";
        String heading =
                switch (step) {
                    case OVERDUE -> may + "overdue";
                    case DUE -> may + "due today";
                    default -> may + "due in " + days(left);
                };
        return may.isEmpty() ? heading.substring(0, 1).toUpperCase(Locale.ROOT) + heading.substring(1) : heading;
    }

    private String due() {
        return "The day by which %s has to %s is %s."
                .formatted(live.council().name(), duty().words(), deadline().inWords());
    }

    private String when(Step step, int left) {
        String day = deadline().estimated() ? "The earliest of these days, which it is safe to work to," : "That";
        return switch (step) {
            case OVERDUE -> day + " has passed, and nobody has entered that it is done.";
            case DUE -> day + " is today.";
            default -> day + " is in " + days(left) + ".";
        };
    }

    private static String days(int left) {
        return left == 1 ? "1 working day" : left + " working days";
    }

    private List<String> details() {
        List<String> details = new ArrayList<>();
        details.add(
                "Basis: within %d working days of receipt (%s). The day after receipt is the first; working days are"
                                .formatted(duty().days(), duty().basis())
                        + " those of England and Wales.");
        details.add(live.receivedOn()
                .map(this::received)
                .orElseGet(() -> "The report was published on " + Deadline.day(live.publishedOn())
                        + ". The day of receipt is not entered: it is taken to lie from five working days before"
                        + " publication to publication."));
        live.owner().ifPresent(owner -> details.add("Owner: " + owner + "."));
        return details;
    }

    private String received(LocalDate day) {
        return "The report was received on " + Deadline.day(day) + ", as the council has entered.";
    }

    private String advice() {
        String path = "/deadlines/" + live.inspection();
        String enter = deadline().estimated()
                ? "Enter the day you received the report (PUT " + path + "/receipt), and the estimate becomes a day. "
                : "";
        return enter + "When it is done, enter that (POST " + path + "/" + duty().code()
                + "/completion), and you are reminded no more.";
    }

    private Duty duty() {
        return deadline().duty();
    }

    private Deadline deadline() {
        return live.deadline();
    }
}
