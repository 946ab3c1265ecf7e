package uk.inspectionalerts.notification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.inspectionalerts.local.LocalMail;

/** The messages that one address was sent, as they lie on the disk of the mail server. */
public record Mailbox(LocalMail server, String address) {

    private static final Pattern ENCODED = Pattern.compile("=([0-9A-F]{2})");

    public List<String> messages() {
        return server.messages().stream()
                .map(Mailbox::read)
                .filter(message -> message.contains("To: " + address))
                .toList();
    }

    /** The whole message with its quoted-printable parts decoded. */
    private static String read(Path file) {
        try {
            String joined =
                    Files.readString(file, ISO_8859_1).replace("\r\n", "\n").replace("=\n", "");
            Matcher encoded = ENCODED.matcher(joined);
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            int from = 0;
            while (encoded.find()) {
                plain.writeBytes(joined.substring(from, encoded.start()).getBytes(ISO_8859_1));
                plain.write(Integer.parseInt(encoded.group(1), 16));
                from = encoded.end();
            }
            plain.writeBytes(joined.substring(from).getBytes(ISO_8859_1));
            return plain.toString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
