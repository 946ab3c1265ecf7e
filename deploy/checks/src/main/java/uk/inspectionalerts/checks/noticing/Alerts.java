package uk.inspectionalerts.checks.noticing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.inspectionalerts.local.LocalMail;

/**
 * The emails that the mail server of a stack accepted.
 *
 * @param folder where it keeps them; the time of a file is the moment of acceptance, since it is written before the answer
 */
record Alerts(Path folder) {

    /** When the first email about that council was accepted. */
    Optional<Instant> acceptedAbout(Council council) {
        return messages().stream()
                .filter(message -> isAbout(council, message))
                .findFirst()
                .map(Alerts::time);
    }

    /** How many emails there are. */
    int count() {
        return messages().size();
    }

    /** How many there are about each of these councils. */
    Map<Council, Long> countAbout(List<Council> councils) {
        Map<Council, Long> counts = new HashMap<>();
        List<Path> messages = messages();
        councils.forEach(council -> counts.put(
                council,
                messages.stream().filter(message -> isAbout(council, message)).count()));
        return counts;
    }

    private List<Path> messages() {
        return LocalMail.messagesIn(folder);
    }

    private static boolean isAbout(Council council, Path message) {
        // a long name leaves no room for more in a subject
        Pattern subject = Pattern.compile("Subject: " + Pattern.quote(council.name()) + "( children's services)?:.*");
        try (Stream<String> lines = Files.lines(message, StandardCharsets.ISO_8859_1)) {
            return lines.takeWhile(line -> !line.isEmpty()).anyMatch(subject.asMatchPredicate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant time(Path message) {
        try {
            return Files.getLastModifiedTime(message).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
