package uk.inspectionalerts.notification.outcome;

import java.util.Arrays;

/** What kind of document was published. */
public enum ReportKind {
    INSPECTION("inspection", "inspection", "report"),
    FOCUSED_VISIT("focused_visit", "focused visit", "letter"),
    MONITORING_VISIT("monitoring_visit", "monitoring visit", "letter"),
    JTAI("jtai", "joint targeted area inspection", "letter"),
    OTHER("other", "visit", "letter");

    private final String code;
    private final String visit;
    private final String document;

    ReportKind(String code, String visit, String document) {
        this.code = code;
        this.visit = visit;
        this.document = document;
    }

    /** The kind of that code in the events; an unknown code is an {@link IllegalArgumentException}. */
    public static ReportKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind of report: " + code));
    }

    /** As it stands within a sentence: "focused visit letter". */
    public String words() {
        return visit + " " + document;
    }

    /** What the inspectors came for: "focused visit". */
    public String visit() {
        return visit;
    }

    /** What they wrote: "report" or "letter". */
    public String document() {
        return document;
    }
}
