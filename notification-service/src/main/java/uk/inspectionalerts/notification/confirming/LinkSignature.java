package uk.inspectionalerts.notification.confirming;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs the links of letters, so that nobody confirms or stops anything who was not written to. */
@ApplicationScoped
class LinkSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern TOKEN =
            Pattern.compile("([a-z]+)\\.(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\\.\\p{XDigit}{64}");

    private final SecretKeySpec key;

    LinkSignature(ConfirmationConfig config) {
        this.key = new SecretKeySpec(config.key().getBytes(UTF_8), ALGORITHM);
    }

    /**
     * What a link carries.
     *
     * @param purpose what the link does, one word: a link for one purpose is none for another
     * @param id of what it does that to
     * @param state what must not have changed since; may be empty
     */
    String token(String purpose, UUID id, String state) {
        return purpose + "." + id + "." + signature(purpose + " " + id + " " + state);
    }

    /** Of what the token speaks, genuine or not; empty for what is no token of that purpose. */
    static Optional<UUID> idIn(String purpose, String token) {
        Matcher shape = TOKEN.matcher(Objects.requireNonNullElse(token, ""));
        return shape.matches() && shape.group(1).equals(purpose)
                ? Optional.of(UUID.fromString(shape.group(2)))
                : Optional.empty();
    }

    /** Whether it is that token; takes as long for a wrong one as for the right one. */
    boolean isGenuine(String token, String purpose, UUID id, String state) {
        return MessageDigest.isEqual(
                token.getBytes(UTF_8), token(purpose, id, state).getBytes(UTF_8));
    }

    private String signature(String said) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(said.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
