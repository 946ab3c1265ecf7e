package uk.inspectionalerts.ingest.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of document that are read. */
public enum MediaKind {
    PDF("application/pdf", "pdf"),
    HTML("text/html", "html"),
    TEXT("text/plain", "txt");

    private final String mediaType;
    private final String extension;

    MediaKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The kind that a media type names, whatever its parameters and its case; empty for one that is not read. */
    public static Optional<MediaKind> named(String mediaType) {
        String essence = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(essence))
                .findAny();
    }

    /** The kind that a file's name ends in, whatever its case; empty for an ending that no kind has. */
    public static Optional<MediaKind> ofFile(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.extension.equals(ending.equals("htm") ? HTML.extension : ending))
                .findAny();
    }

    /** The media type without parameters, for example {@code application/pdf}. */
    public String mediaType() {
        return mediaType;
    }

    /** What the name of a file of this kind ends in, without the dot. */
    public String extension() {
        return extension;
    }
}
