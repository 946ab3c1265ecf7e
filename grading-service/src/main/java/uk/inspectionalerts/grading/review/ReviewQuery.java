package uk.inspectionalerts.grading.review;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import uk.inspectionalerts.web.ProblemException;

/** Which documents a reviewer asks for, all unless told; a word that is no kind is a 400. */
public record ReviewQuery(
        @QueryParam("kind")
                @Parameter(
                        description =
                                "held: those whose grades wait for a person; difference: those that are graded and say"
                                        + " something else than the shipped history. Both unless given")
                String kind) {

    private static final String HELD = "held";
    private static final String DIFFERENCE = "difference";

    public ReviewQuery {
        if (kind != null && !kind.equals(HELD) && !kind.equals(DIFFERENCE)) {
            throw ProblemException.badRequest(
                    "kind", "kind cannot be " + kind + ": give one of " + HELD + ", " + DIFFERENCE + ".");
        }
    }

    boolean wantsHeld() {
        return !DIFFERENCE.equals(kind);
    }

    boolean wantsDifferences() {
        return !HELD.equals(kind);
    }
}
