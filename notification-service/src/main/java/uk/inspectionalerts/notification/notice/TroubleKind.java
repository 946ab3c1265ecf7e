package uk.inspectionalerts.notification.notice;

import java.util.Arrays;
import java.util.Locale;

/** What is wrong with a source of reports, and what its operators do about it. */
public enum TroubleKind {
    /** It does not answer, or answers with errors only. */
    UNREACHABLE(
            "cannot be reached",
            "can be reached again",
            "Nothing is lost: the service keeps trying, and takes in what was published meanwhile once the source"
                    + " answers. If it stays away, see whether its address opens from your network."),
    /** Its pages are no longer built as they were. */
    CHANGED(
            "has changed its pages",
            "is read as before",
            "The service takes nothing from pages that it might misunderstand, so new reports from this source wait."
                    + " Please have the reading of its pages looked at."),
    /** It has published nothing for longer than its history and the calendar explain. */
    QUIET(
            "is unusually quiet",
            "has published again",
            "It may be that nothing was published. Please look at the source's own list: if a report is there that the"
                    + " service does not hold, have the reading of its pages looked at."),
    /** It lists documents that are not held. */
    GAP(
            "lists reports that are not held",
            "is complete again",
            "The service keeps trying. Please open the documents by hand: those that open can be pushed; those that do"
                    + " not may be a mistake of the publisher, who will want to know. What will never be there can be"
                    + " done without: POST /sources/reports-site/excuses.");

    private final String trouble;
    private final String end;
    private final String advice;

    TroubleKind(String trouble, String end, String advice) {
        this.trouble = trouble;
        this.end = end;
        this.advice = advice;
    }

    /**
     * The kind of that code, {@code unreachable}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static TroubleKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind of trouble: " + code));
    }

    /** After "Source X": "cannot be reached". */
    String trouble() {
        return trouble;
    }

    /** After "Source X": "can be reached again". */
    String end() {
        return end;
    }

    String advice() {
        return advice;
    }
}
