package uk.inspectionalerts.local.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.inspectionalerts.local.process.LocalFailure;

/** A file to be submitted, with what its folder's manifest says about it. */
public record Document(Path file, DocumentKind kind, Given given) {

    /** Oldest publication first; documents without a date come last. */
    public static final Comparator<Document> BY_PUBLICATION =
            Comparator.comparing(document -> document.given.publishedOn().orElse("~"));

    public String name() {
        return file.getFileName().toString();
    }

    /**
     * That file, or each PDF, HTML and text file of that folder by name. A single file is submitted without a manifest.
     *
     * @throws LocalFailure if the file's kind is not read, or the folder or its manifest cannot be
     */
    public static List<Document> at(Path path) {
        return Files.isDirectory(path) ? in(path) : List.of(single(path));
    }

    private static Document single(Path file) {
        return DocumentKind.of(file)
                .map(kind -> new Document(file, kind, Given.NOTHING))
                .orElseThrow(() -> new LocalFailure(file
                        + " is no document that can be submitted: its name must end in .pdf, .html, .htm or .txt"));
    }

    private static List<Document> in(Path folder) {
        Manifest manifest = Manifest.of(folder);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(file -> DocumentKind.of(file)
                            .map(kind -> new Document(
                                    file, kind, manifest.of(file.getFileName().toString())))
                            .stream())
                    .toList();
        } catch (IOException e) {
            throw new LocalFailure("Cannot read " + folder + ": " + e.getMessage(), e);
        }
    }
}
