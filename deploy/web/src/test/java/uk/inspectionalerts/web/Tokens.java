package uk.inspectionalerts.web;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Signs real tokens with a key that the application under test is told to trust. */
public class Tokens implements QuarkusTestResourceLifecycleManager {

    private static final KeyPair KEYS = keys();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()));
    }

    @Override
    public void stop() {}

    static String of(String role, String... authorities) {
        return signed(role, Instant.now().plus(Duration.ofMinutes(5)), KEYS, authorities);
    }

    static String expired(String role) {
        return signed(role, Instant.now().minus(Duration.ofHours(1)), KEYS);
    }

    static String byStranger(String role) {
        return signed(role, Instant.now().plus(Duration.ofMinutes(5)), keys());
    }

    private static String signed(String role, Instant expiry, KeyPair keys, String... authorities) {
        return Jwt.issuer("inspection-alerts-test")
                .audience("inspection-alerts")
                .subject("someone")
                .upn("someone@example.org")
                .claim("roles", Set.of(role))
                .claim("authorities", List.of(authorities))
                .issuedAt(expiry.minus(Duration.ofMinutes(10)))
                .expiresAt(expiry)
                .sign(keys.getPrivate());
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
