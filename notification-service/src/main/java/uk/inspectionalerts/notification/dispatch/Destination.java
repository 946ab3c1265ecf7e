package uk.inspectionalerts.notification.dispatch;

/**
 * Where deliveries go that stand or fall together.
 *
 * @param place of email the domain of the address, of a webhook its id
 */
record Destination(String channel, String place) {

    /** As the database writes it. */
    String key() {
        return channel + ' ' + place;
    }
}
