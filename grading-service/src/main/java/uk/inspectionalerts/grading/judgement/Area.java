package uk.inspectionalerts.grading.judgement;

/** A judgement area that one of the frameworks grades. */
public enum Area {
    OVERALL_EFFECTIVENESS("overall_effectiveness"),
    LEADERS("leaders"),
    HELP_AND_PROTECTION("help_and_protection"),
    CHILDREN_IN_CARE("children_in_care"),
    CARE_LEAVERS("care_leavers"),
    CHILDREN_IN_CARE_AND_CARE_LEAVERS("children_in_care_and_care_leavers"),
    LOOKED_AFTER_CHILDREN("looked_after_children"),
    ADOPTION("adoption"),
    LEADERSHIP_MANAGEMENT_GOVERNANCE("leadership_management_governance"),
    /** The Local Safeguarding Children Board: a body of its own, so its grade is never the council's. */
    LSCB("lscb");

    private final String code;

    Area(String code) {
        this.code = code;
    }

    /** The name in events and tables. */
    public String code() {
        return code;
    }

    /** The area with this code; throws {@link IllegalArgumentException} for any other word. */
    public static Area ofCode(String code) {
        for (Area area : values()) {
            if (area.code.equals(code)) {
                return area;
            }
        }
        throw new IllegalArgumentException("no judgement area has the code " + code);
    }

    /** Whether the grade is a judgement of the council. */
    public boolean ofCouncil() {
        return this != LSCB;
    }
}
