package uk.inspectionalerts.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A server's side of the signature, written from the specification and sharing nothing with what signs. */
public record Receiver(String secret, Duration tolerance) {

    /** Whether a post with these headers is ours, whole and fresh. */
    public boolean accepts(Map<String, String> headers, byte[] body, Instant now) {
        String timestamp = headers.get("webhook-timestamp");
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        String expected = signature(headers.get("webhook-id") + "." + timestamp + "." + new String(body, UTF_8));
        return age.abs().compareTo(tolerance) <= 0
                && Arrays.stream(headers.get("webhook-signature").split(" "))
                        .filter(signature -> signature.startsWith("v1,"))
                        .anyMatch(signature -> MessageDigest.isEqual(
                                signature.substring(3).getBytes(UTF_8), expected.getBytes(UTF_8)));
    }

    private String signature(String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
