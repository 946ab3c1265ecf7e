package uk.inspectionalerts.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A key and its certificate, which it signs itself.
 *
 * @param file PKCS12, with {@link #PASSWORD}
 */
public record Keystore(Path file) {

    public static final String PASSWORD = "of-this-test";

    /** That of {@code CN=name} on this machine. */
    public static Keystore make(Path file, String name) {
        return make(file, name, "ip:127.0.0.1");
    }

    /** @param host for which it is good, as keytool has it: {@code dns:mail.example} */
    public static Keystore make(Path file, String name, String host) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Keystore store = new Keystore(file);
        store.keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "san=" + host);
        return store;
    }

    /** The certificate as PEM. */
    public String certificate() {
        return keytool("-exportcert", "-rfc");
    }

    private String keytool(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(
                List.of("-alias", "own", "-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", file.toString()));
        try {
            Process keytool = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(keytool.getInputStream().readAllBytes(), UTF_8);
            if (keytool.waitFor() != 0) {
                throw new AssertionError(command + " says " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
