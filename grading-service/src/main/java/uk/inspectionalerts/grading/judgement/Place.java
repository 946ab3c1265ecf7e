package uk.inspectionalerts.grading.judgement;

/** The part of a report from which a fact was read. Each is a reading of its own, and two of them can check each other. */
public enum Place {
    /** What stands above the inspection dates, or the opening of a letter. */
    TITLE("title"),
    /** Behind a label: "Inspection dates: …". */
    PRINTED_FIELD("printed_field"),
    /** A row of the table of judgements. */
    JUDGEMENT_TABLE("judgement_table"),
    /** The sentence that states the overall judgement under the single inspection framework. */
    HEADLINE("headline"),
    /** The heading or the formal sentence with which a section states its grade. */
    GRADED_HEADING("graded_heading"),
    /** A sentence of the summary, in so many words. */
    SUMMARY("summary"),
    /** A sentence of a letter. */
    LETTER("letter"),
    /** A person read it, in the review of a report that was held. */
    REVIEWER("reviewer");

    private final String code;

    Place(String code) {
        this.code = code;
    }

    /** The name in answers. */
    public String code() {
        return code;
    }
}
