package uk.inspectionalerts.ingest.describing;

import java.util.Optional;
import uk.inspectionalerts.web.ProblemException;

/** The name that a sender gives a request, so that it can be repeated safely. */
public final class IdempotencyKey {

    private static final int LONGEST = 255;

    private IdempotencyKey() {}

    /**
     * The name, if the header was sent.
     *
     * @param header what was sent, or null
     * @throws ProblemException 400 if it is blank or too long
     */
    public static Optional<String> read(String header) {
        if (header != null && (header.isBlank() || header.length() > LONGEST)) {
            throw ProblemException.badRequest(
                    "Idempotency-Key",
                    "The Idempotency-Key is blank or too long: give 1 to " + LONGEST + " characters.");
        }
        return Optional.ofNullable(header);
    }
}
