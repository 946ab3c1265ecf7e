package uk.inspectionalerts.checks.receiving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A receiver's side of the signature of Standard Webhooks, written from its specification.
 *
 * @param secret {@code whsec_} and bytes in Base64
 */
record Signature(String secret) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** Whether one of these signatures is ours, of just that body and of now. */
    boolean isOn(String signatures, String id, String timestamp, byte[] body, Instant now) {
        String right = "v1," + of((id + "." + timestamp + "." + new String(body, UTF_8)).getBytes(UTF_8));
        return timestamp.matches("\\d{1,12}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                                .abs()
                                .compareTo(TOLERANCE)
                        <= 0
                && Stream.of(signatures.split(" ")).anyMatch(right::equals);
    }

    private String of(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "Signature[…]";
    }
}
