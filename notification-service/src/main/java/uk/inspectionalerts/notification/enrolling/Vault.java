package uk.inspectionalerts.notification.enrolling;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import uk.inspectionalerts.notification.webhook.Secret;

/**
 * Makes secrets and seals them, so that a copy of the database signs nothing. What is sealed for one webhook does not
 * open for another.
 */
@ApplicationScoped
class Vault {

    private static final String SEALING = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Vault(WebhookConfig config) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(config.key().getBytes(UTF_8));
            this.key = new SecretKeySpec(digest, "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Secret newSecret() {
        return Secret.of(random(Secret.USUAL));
    }

    byte[] seal(UUID webhook, Secret secret) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] closed = run(Cipher.ENCRYPT_MODE, webhook, nonce, secret.text().getBytes(UTF_8));
        return ByteBuffer.allocate(NONCE_BYTES + closed.length)
                .put(nonce)
                .put(closed)
                .array();
    }

    /** @throws IllegalStateException if it was sealed for another webhook or with another key */
    Secret open(UUID webhook, byte[] closed) {
        byte[] nonce = Arrays.copyOf(closed, NONCE_BYTES);
        byte[] content = Arrays.copyOfRange(closed, NONCE_BYTES, closed.length);
        return new Secret(new String(run(Cipher.DECRYPT_MODE, webhook, nonce, content), UTF_8));
    }

    private byte[] run(int mode, UUID webhook, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance(SEALING);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(webhook.toString().getBytes(UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The secret of webhook " + webhook + " does not open: was notification.webhook.key changed?", e);
        }
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
