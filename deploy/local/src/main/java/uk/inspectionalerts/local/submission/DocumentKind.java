package uk.inspectionalerts.local.submission;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A kind of document that the push API takes, told by the file's extension. */
public enum DocumentKind {
    PDF("application/pdf", ".pdf"),
    HTML("text/html", ".html", ".htm"),
    TEXT("text/plain", ".txt");

    private final String mediaType;
    private final Set<String> extensions;

    DocumentKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = Set.of(extensions);
    }

    /** Empty for an extension that no kind has. */
    public static Optional<DocumentKind> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.stream().anyMatch(name::endsWith))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }
}
