package uk.inspectionalerts.ingest.source;

import java.util.Locale;

/** What is wrong with a source, so that its operators have to look. */
public enum TroubleKind {
    /** It does not answer, or answers with errors only. */
    UNREACHABLE,
    /** It answers, but its pages are no longer built as they were: nothing read from them is to be trusted. */
    CHANGED,
    /** It answers as always, but has published nothing for longer than its history and the calendar explain. */
    QUIET,
    /** It lists documents that are not held. */
    GAP;

    /** The name in interfaces: {@code unreachable}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
