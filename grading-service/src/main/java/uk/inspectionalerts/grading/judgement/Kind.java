package uk.inspectionalerts.grading.judgement;

/** What a published document reports on. */
public enum Kind {
    /** A graded inspection of the council's children's services. */
    INSPECTION("inspection"),
    /** A letter without grades after a focused visit. */
    FOCUSED_VISIT("focused_visit"),
    /** A letter without grades after a monitoring visit to an authority judged inadequate. */
    MONITORING_VISIT("monitoring_visit"),
    /** A letter without grades after a joint targeted area inspection. */
    JTAI("jtai"),
    OTHER("other");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    /** The name in events and tables. */
    public String code() {
        return code;
    }
}
