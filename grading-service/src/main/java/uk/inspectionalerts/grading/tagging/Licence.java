package uk.inspectionalerts.grading.tagging;

/** The terms on which anybody may use what this service answers about published reports. */
public final class Licence {

    /** The words that the licence asks users to repeat. */
    public static final String ATTRIBUTION =
            "Contains public sector information licensed under the Open Government Licence v3.0";

    /** Its SPDX identifier and the attribution, as each row of an export carries them. */
    public static final String NOTICE = "OGL-UK-3.0 " + ATTRIBUTION;

    /** Where it is written. */
    public static final String ADDRESS = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    /** Whose data it is not. */
    public static final String INDEPENDENCE = "Inspection Alerts is independent of Ofsted and of government";

    /** The value of a {@code Link} header (RFC 8288). */
    static final String LINK = "<" + ADDRESS + ">; rel=\"license\"";

    private Licence() {}
}
