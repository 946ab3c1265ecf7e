package uk.inspectionalerts.checks.crashing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.inspectionalerts.local.LocalMail;

/** What a mail server accepted, read from its files alone. */
final class Sink {

    private static final Pattern TO = Pattern.compile("(?m)^To: (\\S+)");
    private static final Pattern ID = Pattern.compile("(?m)^Message-ID: <([^@]+)@");
    private static final Pattern ABOUT = Pattern.compile("https://reports\\.example/\\d+");
    private static final Pattern SOFT_BREAK = Pattern.compile("=\\r?\\n");

    private final Path folder;
    private final Map<Path, Message> read = new HashMap<>();

    Sink(Path folder) {
        this.folder = folder;
    }

    /**
     * An accepted message.
     *
     * @param id the same in each copy
     * @param about the address of the report; empty address if it is about none
     */
    record Message(String to, String id, URI about) {}

    /** All of them, each copy for itself, in the order of acceptance. */
    List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        for (Path file : LocalMail.messagesIn(folder)) {
            messages.add(read.computeIfAbsent(file, Sink::message));
        }
        return messages;
    }

    private static Message message(Path file) {
        try {
            String text = SOFT_BREAK
                    .matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .replaceAll("");
            return new Message(first(TO, 1, text), first(ID, 1, text), URI.create(first(ABOUT, 0, text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(Pattern pattern, int group, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(group) : "";
    }
}
