package uk.inspectionalerts.grading.milestone;

import java.util.OptionalInt;

/**
 * How many, and of how many where that is the claim.
 *
 * @param outOf the number of authorities with an overall grade among which was counted
 */
public record Count(int number, OptionalInt outOf) {

    public Count {
        if (number < 1 || outOf.orElse(number) < number) {
            throw new IllegalArgumentException("cannot count " + number + " of " + outOf);
        }
    }
}
