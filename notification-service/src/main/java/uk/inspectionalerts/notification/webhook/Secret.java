package uk.inspectionalerts.notification.webhook;

import java.util.Base64;

/**
 * What a webhook's posts are signed with, known to its server and to us. Never shows itself in a log.
 *
 * @param text {@code whsec_} and 24 to 64 bytes in Base64, as it is given to the server's owner
 */
public record Secret(String text) {

    /** How many bytes a new one should have. */
    public static final int USUAL = 32;

    private static final String PREFIX = "whsec_";
    private static final int FEWEST = 24;
    private static final int MOST = 64;

    /** @throws IllegalArgumentException if it is not of that shape; says nothing of what it is */
    public Secret {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A secret begins with " + PREFIX);
        }
        int length = decoded(text).length;
        if (length < FEWEST || length > MOST) {
            throw new IllegalArgumentException("A secret has " + FEWEST + " to " + MOST + " bytes, not " + length);
        }
    }

    /** The secret that has these bytes. */
    public static Secret of(byte[] bytes) {
        return new Secret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    byte[] bytes() {
        return decoded(text);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("A secret is written in Base64");
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
