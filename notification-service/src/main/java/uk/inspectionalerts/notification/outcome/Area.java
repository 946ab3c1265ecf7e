package uk.inspectionalerts.notification.outcome;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** An area that a framework judges, with the short words in which alerts speak of it. */
public enum Area {
    OVERALL_EFFECTIVENESS("overall_effectiveness", "Overall effectiveness", "overall"),
    LEADERS("leaders", "Leaders", "leaders"),
    HELP_AND_PROTECTION("help_and_protection", "Help and protection", "help and protection"),
    CHILDREN_IN_CARE("children_in_care", "Children in care", "children in care"),
    CARE_LEAVERS("care_leavers", "Care leavers", "care leavers"),
    CHILDREN_IN_CARE_AND_CARE_LEAVERS(
            "children_in_care_and_care_leavers",
            "Children in care and care leavers",
            "children in care and care leavers"),
    LOOKED_AFTER_CHILDREN(
            "looked_after_children", "Children looked after and achieving permanence", "children looked after"),
    ADOPTION("adoption", "Adoption", "adoption"),
    LEADERSHIP_MANAGEMENT_GOVERNANCE(
            "leadership_management_governance", "Leadership, management and governance", "leadership");

    private final String code;
    private final String heading;
    private final String words;

    Area(String code, String heading, String words) {
        this.code = code;
        this.heading = heading;
        this.words = words;
    }

    /** The area of that code in the events; an unknown code is an {@link IllegalArgumentException}. */
    public static Area of(String code) {
        return Arrays.stream(values())
                .filter(area -> area.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown area: " + code));
    }

    /** The area that the heading of a section of a report speaks of; of areas within each other the wider. */
    public static Optional<Area> namedIn(String heading) {
        String words = heading.toLowerCase(Locale.UK);
        return Arrays.stream(values())
                .filter(area -> words.contains(area.words))
                .max(Comparator.comparingInt(area -> area.words.length()));
    }

    /** As it stands at the head of a line: "Help and protection". */
    public String heading() {
        return heading;
    }

    /** As it stands within a sentence: "help and protection". */
    public String words() {
        return words;
    }
}
