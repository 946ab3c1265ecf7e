package uk.inspectionalerts.local.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What the site answers when nothing is wrong with the connection.
 *
 * @param modified when it last changed; empty for what has no such time
 */
record Reply(int status, String type, byte[] body, Optional<Instant> modified) {

    static final String HTML = "text/html; charset=UTF-8";

    static Reply page(int status, String html, Optional<Instant> modified) {
        return new Reply(status, HTML, html.getBytes(StandardCharsets.UTF_8), modified);
    }

    static Reply text(String text) {
        return new Reply(200, "text/plain; charset=UTF-8", text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    static Reply pdf(byte[] document, Instant changed) {
        return new Reply(200, "application/pdf", document, Optional.of(changed));
    }

    /** Changes with the bytes and with nothing else. */
    String etag() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + HexFormat.of().formatHex(digest, 0, 8) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<String> lastModified() {
        return modified.map(at -> DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(ZoneOffset.UTC)));
    }

    /** Whether the asker has it already (RFC 9110, 13.1: an ETag counts more than a time). */
    boolean isKnownTo(Request request) {
        Optional<String> tags = request.header("If-None-Match");
        if (status != 200 || tags.isPresent()) {
            return status == 200 && tags.orElseThrow().contains(etag());
        }
        return modified.isPresent()
                && request.header("If-Modified-Since")
                        .flatMap(Reply::instant)
                        .filter(since ->
                                !modified.get().truncatedTo(ChronoUnit.SECONDS).isAfter(since))
                        .isPresent();
    }

    private static Optional<Instant> instant(String header) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header)));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
