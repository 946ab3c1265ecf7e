package uk.inspectionalerts.checks.evidence;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * An alert as its reader sees it.
 *
 * @param lines the plain text with its wrapped lines joined: paragraphs, headings and list items with their mark
 */
record Email(String subject, List<String> lines) {

    Email {
        lines = List.copyOf(lines);
    }

    static Email read(Path file) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            return new Email(message.getSubject(), joined(plain(message.getContent())));
        }
    }

    /** The same alert with other words wherever such words stand. */
    Email with(String pattern, String others) {
        return new Email(
                subject.replaceAll(pattern, others),
                lines.stream().map(line -> line.replaceAll(pattern, others)).toList());
    }

    private static String plain(Object content) throws IOException, MessagingException {
        if (content instanceof String text) {
            return text;
        }
        Multipart parts = (Multipart) content;
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("text/plain") || part.isMimeType("multipart/*")) {
                return plain(part.getContent());
            }
        }
        throw new IllegalStateException("an alert without plain text");
    }

    /** A paragraph goes on until a blank line or a link; a list item goes on in lines that hang under it. */
    private static List<String> joined(String text) {
        List<String> lines = new ArrayList<>();
        boolean open = false;
        boolean item = false;
        for (String line : text.lines().toList()) {
            boolean marked = line.matches("(?:- |\\d\\. |Report: ).*");
            if (open && !line.isBlank() && !marked && (line.startsWith(" ") || !item)) {
                lines.add(lines.remove(lines.size() - 1) + " " + line.strip());
            } else if (!line.isBlank()) {
                lines.add(line.strip());
                item = marked;
            }
            open = !line.isBlank();
        }
        return lines;
    }
}
