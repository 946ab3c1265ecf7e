package uk.inspectionalerts.notification.outcome;

import java.util.Arrays;

/** A printed grade. {@link #NOT_JUDGED} is printed so and never compares; {@link #ADEQUATE} is of reports before SIF. */
public enum Grade {
    OUTSTANDING("outstanding", "Outstanding"),
    GOOD("good", "Good"),
    REQUIRES_IMPROVEMENT("requires_improvement", "Requires improvement"),
    INADEQUATE("inadequate", "Inadequate"),
    ADEQUATE("adequate", "Adequate"),
    NOT_JUDGED("not_judged", "Not judged");

    private final String code;
    private final String heading;

    Grade(String code, String heading) {
        this.code = code;
        this.heading = heading;
    }

    /** The grade of that code in the events; an unknown code is an {@link IllegalArgumentException}. */
    public static Grade of(String code) {
        return Arrays.stream(values())
                .filter(grade -> grade.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown grade: " + code));
    }

    /** As it stands at the head of a line: "Requires improvement". */
    public String heading() {
        return heading;
    }

    /** As it stands within a sentence: "requires improvement". */
    public String words() {
        return Character.toLowerCase(heading.charAt(0)) + heading.substring(1);
    }
}
