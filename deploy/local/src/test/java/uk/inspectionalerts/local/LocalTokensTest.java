package uk.inspectionalerts.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTokensTest {

    @TempDir
    Path folder;

    @Test
    void aTokenIsGoodWithTheKeyThatWasKept() throws Exception {
        Path file = folder.resolve("key.json");
        String token = LocalTokens.keptIn(file).mint("press", List.of("comms"), List.of("80465"), Duration.ofHours(1));

        byte[] publicKey = Base64.getDecoder().decode(LocalTokens.keptIn(file).publicKey());

        var claims = new JwtConsumerBuilder()
                .setVerificationKey(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(publicKey)))
                .setExpectedIssuer(LocalTokens.ISSUER)
                .setExpectedAudience(LocalTokens.AUDIENCE)
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
        assertThat(claims.getStringListClaimValue("roles")).containsExactly("comms");
        assertThat(claims.getStringListClaimValue("authorities")).containsExactly("80465");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
