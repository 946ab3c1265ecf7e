package uk.inspectionalerts.ingest.structure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.structure.Extraction.Reason;

/**
 * Holds the first bytes of a document against its media type. Sites answer with an HTML page of apology under the name
 * of a PDF; a name is never trusted.
 */
final class FirstLook {
    /** A PDF may begin with up to so many bytes of anything, by its specification. */
    private static final int HEAD = 1024;

    private static final Pattern HTML = Pattern.compile(
            "\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype html|html|head|body)\\b.*", Pattern.DOTALL);

    private FirstLook() {}

    /** The refusal of what need not be read to be refused. */
    static Optional<Extraction> refuses(byte[] bytes, MediaKind kind) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
        if (head.length() == bytes.length && head.isBlank()) {
            return refusal(Reason.EMPTY, "The document is empty: send the report itself.");
        }
        String found = found(head);
        boolean fits =
                switch (kind) {
                    case PDF -> found.equals("a PDF");
                    case HTML -> found.equals("an HTML page") || found.equals("text");
                    case TEXT -> found.equals("text");
                };
        return fits
                ? Optional.empty()
                : refusal(
                        Reason.NOT_WHAT_IT_SAYS,
                        "The document is sent as " + kind.mediaType() + " but its bytes are " + found
                                + ": send the report itself, with its own media type.");
    }

    private static String found(String head) {
        if (head.contains("%PDF-")) {
            return "a PDF";
        }
        String text = withoutByteOrderMark(head);
        if (HTML.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
            return "an HTML page";
        }
        return text.indexOf('\0') >= 0 || text.startsWith("PK\u0003\u0004") ? "of another kind" : "text";
    }

    /** The text without its byte order mark; for UTF-16 and UTF-32 also without the zero bytes of plain letters. */
    private static String withoutByteOrderMark(String head) {
        if (head.startsWith("\u00ef\u00bb\u00bf")) {
            return head.substring(3);
        }
        boolean wide = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
        return wide ? head.substring(2).replace("\0", "") : head;
    }

    private static Optional<Extraction> refusal(Reason reason, String message) {
        return Optional.of(new Extraction.Refused(reason, message));
    }
}
