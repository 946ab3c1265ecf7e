package uk.inspectionalerts.notification.subscription;

/**
 * Where alerts go. Never shows its address in a log.
 *
 * @param channel {@value #EMAIL} or {@value #WEBHOOK}
 * @param address of email {@code name@domain}, of a webhook its id
 */
public record Target(String channel, String address) {

    public static final String EMAIL = "email";
    public static final String WEBHOOK = "webhook";

    static Target of(EmailAddress address) {
        return new Target(EMAIL, address.value());
    }

    boolean isWebhook() {
        return channel.equals(WEBHOOK);
    }

    @Override
    public String toString() {
        return "Target[" + channel + "]";
    }
}
