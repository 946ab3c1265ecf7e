package uk.inspectionalerts.grading.judgement;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A grade that Ofsted prints for a judgement. {@code Adequate} belongs to frameworks before November 2013 and has no place on
 * the scale that followed, so only the four grades of that scale can be compared with each other.
 */
public enum Grade {
    OUTSTANDING("outstanding", 4),
    GOOD("good", 3),
    REQUIRES_IMPROVEMENT("requires_improvement", 2),
    INADEQUATE("inadequate", 1),
    ADEQUATE("adequate", 0),
    NOT_JUDGED("not_judged", 0);

    private final String code;
    private final int rank;

    Grade(String code, int rank) {
        this.code = code;
        this.rank = rank;
    }

    /** The name in events and tables. */
    public String code() {
        return code;
    }

    /** The grade with this code; throws {@link IllegalArgumentException} for any other word. */
    public static Grade ofCode(String code) {
        for (Grade grade : values()) {
            if (grade.code.equals(code)) {
                return grade;
            }
        }
        throw new IllegalArgumentException("no grade has the code " + code);
    }

    /** The words of this text that print the grade; empty where it prints no such grade. */
    public Optional<String> printedIn(String text) {
        return GradeWording.printedIn(text, this);
    }

    /** Whether the grade stands on the four-point scale in force since November 2013. */
    public boolean comparable() {
        return rank > 0;
    }

    /** Steps up (positive) or down (negative) from an earlier grade; empty where the two cannot be compared. */
    public OptionalInt stepsFrom(Grade earlier) {
        return comparable() && earlier.comparable() ? OptionalInt.of(rank - earlier.rank) : OptionalInt.empty();
    }
}
