package uk.inspectionalerts.notification.raising;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Standing;

/**
 * An alert that was raised, with the subject that it had then.
 *
 * @param raisedAt when people could first be told, or, while none could, since when it waits for that
 * @param released whether people could ever be told
 * @param urn of the council that it concerns; empty while that is not settled
 */
public record RaisedAlert(
        UUID id,
        Alert alert,
        String subject,
        Instant raisedAt,
        Standing standing,
        boolean released,
        Optional<String> urn) {

    /** Whether it was told and may still be read: not while it waits for an approval. */
    public boolean isReadable() {
        return released
                && switch (standing) {
                    case CLEARED, OVERTAKEN -> true;
                    case WAITING, REFUSED -> false;
                };
    }
}
