package uk.inspectionalerts.ingest.structure.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the letters of a text document. What the bytes show counts for more than what the document says of itself: a
 * byte order mark first, then whether the bytes are sound UTF-8, which other encodings are only by chance.
 */
final class Decoding {
    /** What is called Latin 1 is mostly this one, which has typographic quotation marks as well. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int HEAD = 2048;
    private static final Pattern DECLARED = Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]{2,40})");

    private Decoding() {}

    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, UTF_16BE);
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, declared(bytes));
        }
    }

    private static Charset declared(byte[] bytes) {
        Matcher matcher = DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1));
        if (!matcher.find()) {
            return WINDOWS;
        }
        try {
            Charset charset = Charset.forName(matcher.group(1));
            boolean contradicted = charset.equals(UTF_8)
                    || charset.equals(ISO_8859_1)
                    || charset.name().startsWith("UTF-");
            return contradicted ? WINDOWS : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return WINDOWS;
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
