package uk.inspectionalerts.notification.channel;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Alert;

/**
 * A message on its way to one address.
 *
 * @param id the same for each attempt, so that the other side can tell a second copy
 * @param address as the channel knows it: of email {@code name@domain}, of a webhook its id
 * @param stop where a mail program can stop such letters by one POST (RFC 8058)
 * @param basis what it tells, if that is one alert
 */
public record Letter(UUID id, String address, Message message, Optional<URI> stop, Optional<Basis> basis) {

    /** An alert, and the version of the outcome by which it is told. */
    public record Basis(Alert alert, int version) {}

    /** Never the address: this may end in a log. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
