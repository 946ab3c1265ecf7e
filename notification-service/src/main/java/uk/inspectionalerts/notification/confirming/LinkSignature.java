package uk.inspectionalerts.notification.confirming;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs the links of letters, so that nobody confirms who was not written to. */
@ApplicationScoped
class LinkSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "confirm";
    private static final Pattern TOKEN =
            Pattern.compile(PURPOSE + "\\.(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\\.\\p{XDigit}{64}");

    private final SecretKeySpec key;

    LinkSignature(ConfirmationConfig config) {
        this.key = new SecretKeySpec(config.key().getBytes(UTF_8), ALGORITHM);
    }

    /** What the link of a letter carries that asked for that subscription at that moment. */
    String token(UUID subscription, Instant askedAt) {
        return PURPOSE + "." + subscription + "." + signature(subscription, askedAt);
    }

    /** Of which subscription the token speaks, genuine or not; empty for what is no token. */
    static Optional<UUID> subscriptionIn(String token) {
        Matcher shape = TOKEN.matcher(Objects.requireNonNullElse(token, ""));
        return shape.matches() ? Optional.of(UUID.fromString(shape.group(1))) : Optional.empty();
    }

    /** Whether it is the token of that letter; takes as long for a wrong one as for the right one. */
    boolean isGenuine(String token, UUID subscription, Instant askedAt) {
        return MessageDigest.isEqual(
                token.getBytes(UTF_8), token(subscription, askedAt).getBytes(UTF_8));
    }

    private String signature(UUID subscription, Instant askedAt) {
        String said = PURPOSE + " " + subscription + " " + askedAt.toEpochMilli();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(said.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
