package uk.inspectionalerts.notification.channel;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * A message on its way to one address.
 *
 * @param id the same for each attempt, so that the other side can tell a second copy
 * @param stop where a mail program can stop such letters by one POST (RFC 8058)
 */
public record Letter(UUID id, String address, Message message, Optional<URI> stop) {

    /** Never the address: this may end in a log. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
