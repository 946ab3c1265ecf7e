package uk.inspectionalerts.checks.receiving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import uk.inspectionalerts.local.LocalMail;

/** What a mail server accepted, read from its files alone. */
public final class Mailbox {

    private static final Pattern TO = Pattern.compile("(?m)^To: (\\S+)");
    private static final Pattern ID = Pattern.compile("(?m)^Message-ID: <([^@]+)@");
    private static final Pattern SUBJECT = Pattern.compile("(?m)^Subject: (.*)");
    private static final Pattern SOFT_BREAK = Pattern.compile("=\\r?\\n");
    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]+");

    private final Path folder;
    private final Map<Path, Message> read = new HashMap<>();

    public Mailbox(Path folder) {
        this.folder = folder;
    }

    /** All of them, in the order of acceptance. */
    public List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        for (Path file : LocalMail.messagesIn(folder)) {
            messages.add(read.computeIfAbsent(file, Mailbox::message));
        }
        return messages;
    }

    private static Message message(Path file) {
        try {
            String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
            String headers = FOLD.matcher(raw.split("\\r?\\n\\r?\\n", 2)[0]).replaceAll(" ");
            return Message.read(
                    Message.first(TO, 1, headers),
                    Message.first(ID, 1, headers),
                    Message.first(SUBJECT, 1, headers),
                    SOFT_BREAK.matcher(raw).replaceAll(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
