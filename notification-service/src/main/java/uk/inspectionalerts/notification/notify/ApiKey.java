package uk.inspectionalerts.notification.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of GOV.UK Notify: the name that it was given, the service and the secret, joined by hyphens.
 *
 * @param service the id of the service that sends
 */
public record ApiKey(String service, String secret) {

    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern SHAPE = Pattern.compile("(?s).*?(" + UUID + ")-(" + UUID + ")");
    private static final String HEADER = encoded("{\"typ\":\"JWT\",\"alg\":\"HS256\"}".getBytes(UTF_8));
    private static final String ALGORITHM = "HmacSHA256";

    /**
     * Reads the key as Notify shows it once.
     *
     * @throws IllegalArgumentException if it is none; the message does not repeat it
     */
    public static ApiKey of(String words) {
        Matcher shape = SHAPE.matcher(words.strip());
        if (!shape.matches()) {
            throw new IllegalArgumentException(
                    "This is no key of GOV.UK Notify: give all of it, as NAME-SERVICE-SECRET with both in the form of a UUID.");
        }
        return new ApiKey(shape.group(1), shape.group(2));
    }

    /** What a request is signed with: a token that says who sends and when, good within 30 seconds of that moment. */
    public String token(Instant now) {
        String claims = "{\"iss\":\"" + service + "\",\"iat\":" + now.getEpochSecond() + "}";
        String signed = HEADER + "." + encoded(claims.getBytes(UTF_8));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return signed + "." + encoded(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Never the secret: this may end in a log. */
    @Override
    public String toString() {
        return "ApiKey[" + service + "]";
    }
}
