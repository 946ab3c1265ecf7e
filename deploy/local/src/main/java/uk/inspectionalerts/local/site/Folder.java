package uk.inspectionalerts.local.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.submission.Document;
import uk.inspectionalerts.local.submission.DocumentKind;

/** Makes publications of a folder of reports with its manifest; the same folder always makes the same. */
final class Folder {

    private static final Pattern FILE_ID = Pattern.compile(".*" + Pattern.quote(Pages.FILES) + "(\\d{8})");
    private static final int FIRST_ILACS_YEAR = 2018;

    private Folder() {}

    /** The PDFs that the manifest gives a URN and a day, by name; others could not be on such a site. */
    static List<Publication> publications(Path folder) {
        List<Publication> publications = Document.at(folder).stream()
                .filter(document -> document.kind() == DocumentKind.PDF)
                .filter(document -> document.given().urn().isPresent()
                        && document.given().publishedOn().isPresent())
                .map(Folder::publication)
                .toList();
        requireOwnIds(folder, publications);
        return publications;
    }

    private static void requireOwnIds(Path folder, List<Publication> publications) {
        Set<String> ids = new HashSet<>();
        publications.stream()
                .map(Publication::fileId)
                .filter(id -> !ids.add(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new LocalFailure("Two documents in " + folder + " have the file id " + id
                            + ": give one of them another source_url in manifest.csv, ending in " + Pages.FILES
                            + " and eight digits");
                });
    }

    static Publication publication(Document document) {
        try {
            LocalDate day = LocalDate.parse(document.given().publishedOn().orElseThrow());
            return new Publication(
                    document.given().urn().orElseThrow(),
                    council(document.name()),
                    day.getYear() < FIRST_ILACS_YEAR ? Publication.SINGLE_INSPECTION : Publication.INSPECTION,
                    day,
                    fileId(document),
                    Files.readAllBytes(document.file()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new LocalFailure("The manifest's row for " + document.name() + " is wrong: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new LocalFailure("Cannot read " + document.file() + ": " + e.getMessage(), e);
        }
    }

    /** The real one where the manifest knows it, else one that stays with the file's name. */
    private static String fileId(Document document) {
        Matcher real = FILE_ID.matcher(document.given().sourceUrl().orElse(""));
        if (real.matches()) {
            return real.group(1);
        }
        CRC32 checksum = new CRC32();
        checksum.update(document.name().getBytes(StandardCharsets.UTF_8));
        return "9%07d".formatted(checksum.getValue() % 10_000_000);
    }

    /** {@code north-yorkshire-2014.pdf} is of North Yorkshire. */
    private static String council(String file) {
        String words = file.replaceFirst("\\.\\w+$", "").replaceAll("[-_ ]*\\d+", "");
        return Arrays.stream(words.split("[-_ ]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
