package uk.inspectionalerts.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Signs the bearer tokens of one machine, in place of an operator's OpenID Connect provider. */
public final class LocalTokens {

    /** The {@code iss} claim of each token. */
    public static final String ISSUER = "inspection-alerts-local";

    /** The {@code aud} claim of each token. */
    public static final String AUDIENCE = "inspection-alerts";

    private final RsaJsonWebKey key;

    private LocalTokens(RsaJsonWebKey key) {
        this.key = key;
    }

    /** With a new key, which lives as long as this object. */
    public static LocalTokens generate() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("local");
            return new LocalTokens(key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the key of this file; a new one is written there, readable by its owner only, if there is none. */
    public static LocalTokens keptIn(Path file) {
        try {
            if (Files.notExists(file)) {
                LocalTokens tokens = generate();
                OwnerOnly.write(file, tokens.key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
                return tokens;
            }
            return new LocalTokens((RsaJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A secret for that purpose, as long-lived as the key that it is made from. */
    public String secret(String purpose) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(purpose.getBytes(UTF_8));
            return HexFormat.of()
                    .formatHex(digest.digest(
                            key.getRsaPrivateKey().getPrivateExponent().toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key as {@code quarkus.oidc.public-key} takes it: X.509, Base64, without header lines. */
    public String publicKey() {
        RSAPublicKey publicKey = key.getRsaPublicKey();
        return Base64.getEncoder().encodeToString(publicKey.getEncoded());
    }

    /** A token for a caller with these roles and, for {@code comms}, these authorities (URNs). */
    public String mint(String subject, List<String> roles, List<String> authorities, Duration validity) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setStringListClaim("roles", roles);
        claims.setStringListClaim("authorities", authorities);
        claims.setIssuedAtToNow();
        claims.setGeneratedJwtId();
        NumericDate expiry = NumericDate.now();
        expiry.addSeconds(validity.toSeconds());
        claims.setExpirationTime(expiry);
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(key.getPrivateKey());
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setHeader("typ", "JWT");
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
