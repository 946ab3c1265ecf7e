package uk.inspectionalerts.ingest.describing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.web.ProblemException;

/**
 * What a file named {@value #NAME} says about the documents beside it. A document without a row comes without details.
 *
 * @param rows by file name, as {@link #nameOf} writes it
 */
public record Manifest(Map<String, Description> rows) {

    /** What the file is called. */
    public static final String NAME = "manifest.csv";

    /** The most bytes that a manifest may have. */
    public static final int LARGEST = 4 << 20;

    /** No manifest: nothing is said about any document. */
    public static final Manifest NONE = new Manifest(Map.of());

    public Manifest {
        rows = Map.copyOf(rows);
    }

    /**
     * Reads a manifest: CSV in UTF-8, with or without a byte order mark, its first line naming the columns {@code file}
     * and, as far as wanted, {@code urn, published_on, source_url, alerts, replaces}. An empty cell says nothing.
     *
     * @param otherwise what to do about alerts where nothing is said
     * @throws ProblemException 422 naming each row with what is wrong in it; none of the rows counts then
     */
    public static Manifest read(byte[] bytes, AlertChoice otherwise, Instant now) {
        if (bytes.length > LARGEST) {
            throw Misstatement.badManifest(NAME + " is larger than " + LARGEST + " bytes: split the documents up.");
        }
        return new Manifest(ManifestRows.read(text(bytes), otherwise, now));
    }

    /** What is said about that file, and what to do about alerts if nothing is. */
    public Description of(String file, AlertChoice otherwise) {
        return Optional.ofNullable(rows.get(nameOf(file))).orElseGet(() -> Description.none(otherwise));
    }

    /** The files that have a row, as {@link #nameOf} writes them. */
    public Set<String> files() {
        return rows.keySet();
    }

    /** A file's name in the form that names are compared in: some systems write an accent as a letter of its own. */
    public static String nameOf(String file) {
        return Normalizer.normalize(file, Form.NFC);
    }

    private static String text(byte[] bytes) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Misstatement.badManifest(NAME + " is not written in UTF-8: save it as \"CSV UTF-8\".");
        }
    }
}
