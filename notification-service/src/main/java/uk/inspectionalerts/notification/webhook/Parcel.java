package uk.inspectionalerts.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is posted to a webhook.
 *
 * @param id the same for each attempt, so that the server can tell a second copy
 * @param type of the event that it tells: {@code alert.first_news}
 * @param body the JSON, which is signed byte by byte
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
public record Parcel(UUID id, String type, byte[] body) {

    private static final String ALGORITHM = "HmacSHA256";

    /**
     * What says that it is ours and was not changed on the way.
     *
     * @param at the moment of this attempt, by which the server knows an old post that somebody sends again
     * @param secrets all that are good, so that the server may know either of two while it changes over
     */
    public Map<String, String> headers(Instant at, List<Secret> secrets) {
        return headers(id.toString(), at, body, secrets);
    }

    static Map<String, String> headers(String id, Instant at, byte[] body, List<Secret> secrets) {
        String timestamp = Long.toString(at.getEpochSecond());
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", timestamp,
                "webhook-signature",
                        secrets.stream()
                                .map(secret -> signature(secret, id + "." + timestamp + ".", body))
                                .collect(Collectors.joining(" ")));
    }

    private static String signature(Secret secret, String before, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            mac.update(before.getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the body: this may end in a log. */
    @Override
    public String toString() {
        return "Parcel[" + id + ", " + type + "]";
    }
}
