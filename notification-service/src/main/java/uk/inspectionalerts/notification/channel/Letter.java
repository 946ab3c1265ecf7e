package uk.inspectionalerts.notification.channel;

import java.util.UUID;

/**
 * A message on its way to one address.
 *
 * @param id the same for each attempt, so that the other side can tell a second copy
 */
public record Letter(UUID id, String address, Message message) {

    /** Never the address: this may end in a log. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
