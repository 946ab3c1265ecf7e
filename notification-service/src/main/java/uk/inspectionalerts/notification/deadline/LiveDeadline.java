package uk.inspectionalerts.notification.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.outcome.Council;

/**
 * A deadline of a council with what the council has said about it.
 *
 * @param id the same for the same inspection and duty
 * @param receivedOn empty until the council has entered it
 * @param owner the name of whoever it was handed over to
 */
public record LiveDeadline(
        UUID id,
        UUID inspection,
        Council council,
        LocalDate publishedOn,
        Optional<LocalDate> receivedOn,
        Deadline deadline,
        Optional<String> owner,
        Optional<Mark> acknowledged,
        Optional<Mark> done) {

    /** By whom, as the token named the caller, and when. */
    public record Mark(String by, Instant at) {}
}
