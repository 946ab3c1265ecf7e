package uk.inspectionalerts.notification.confirming;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.inspectionalerts.notification.auditing.KeyedHash;

/** Signs the links of letters, so that nobody confirms or stops anything who was not written to. */
@ApplicationScoped
public class LinkSignature {

    private static final Pattern TOKEN =
            Pattern.compile("([a-z]+)\\.(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\\.\\p{XDigit}{64}");

    private final KeyedHash hash;

    LinkSignature(ConfirmationConfig config) {
        this.hash = new KeyedHash(config.key());
    }

    /**
     * What a link carries.
     *
     * @param purpose what the link does, one word: a link for one purpose is none for another
     * @param id of what it does that to
     * @param state what must not have changed since; may be empty
     */
    public String token(String purpose, UUID id, String state) {
        return purpose + "." + id + "." + hash.of(purpose + " " + id + " " + state);
    }

    /** Of what the token speaks, genuine or not; empty for what is no token of that purpose. */
    public static Optional<UUID> idIn(String purpose, String token) {
        Matcher shape = TOKEN.matcher(Objects.requireNonNullElse(token, ""));
        return shape.matches() && shape.group(1).equals(purpose)
                ? Optional.of(UUID.fromString(shape.group(2)))
                : Optional.empty();
    }

    /** Whether it is that token; takes as long for a wrong one as for the right one. */
    public boolean isGenuine(String token, String purpose, UUID id, String state) {
        return MessageDigest.isEqual(
                token.getBytes(UTF_8), token(purpose, id, state).getBytes(UTF_8));
    }
}
