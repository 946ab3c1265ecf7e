package uk.inspectionalerts.ingest.unpacking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.inspectionalerts.ingest.describing.Manifest;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.report.Sha256;
import uk.inspectionalerts.web.ProblemException;

/**
 * The documents of a delivery with what its manifest says of each. A manifest speaks of the files beside it, by their
 * names from there. Files that systems leave in every folder ({@code .DS_Store}, {@code __MACOSX/}, {@code Thumbs.db}) are
 * passed over.
 */
public record Delivery(List<DeliveredDocument> documents) {

    private static final int MOST_NAMED = 10;

    public Delivery {
        documents = List.copyOf(documents);
    }

    /**
     * Looks through every file of a delivery, one at a time.
     *
     * @param otherwise what to do about alerts where the manifest does not say
     * @throws ProblemException 413 or 422 naming what has to go, or what the manifest has wrong
     */
    public static Delivery of(List<Enclosed> enclosed, AlertChoice otherwise, Instant now) {
        refuseDoubles(enclosed);
        List<Enclosed> meant = enclosed.stream()
                .filter(file -> !EnclosedName.isOfSystem(file.name()))
                .toList();
        List<Enclosed> manifests = meant.stream().filter(Delivery::isManifest).toList();
        if (manifests.size() > 1) {
            throw DeliveryRefusal.notFit("There is more than one " + Manifest.NAME + ": " + names(manifests) + ".");
        }
        List<Enclosed> files = meant.stream().filter(file -> !isManifest(file)).toList();
        refuseStrangers(files);
        Manifest manifest = manifests.stream()
                .map(file -> Manifest.read(file.content().read(), otherwise, now))
                .findAny()
                .orElse(Manifest.NONE);
        String beside = manifests.stream()
                .map(file -> file.name().substring(0, file.name().length() - Manifest.NAME.length()))
                .findAny()
                .orElse("");
        List<DeliveredDocument> documents = new ArrayList<>();
        Set<String> silent = new HashSet<>(manifest.files());
        for (Enclosed file : files) {
            String name = file.name().startsWith(beside) ? file.name().substring(beside.length()) : file.name();
            silent.remove(Manifest.nameOf(name));
            documents.add(new DeliveredDocument(
                    file.name(),
                    MediaKind.ofFile(file.name()).orElseThrow(),
                    manifest.of(name, otherwise),
                    Sha256.of(document(file)),
                    file.content()));
        }
        if (!silent.isEmpty()) {
            throw DeliveryRefusal.notFit(Manifest.NAME + " has rows for files that are not there: "
                    + silent.stream().sorted().limit(MOST_NAMED).collect(Collectors.joining(", ")) + ".");
        }
        return new Delivery(documents);
    }

    /** A hash of all that the sender asked for: the same for a repetition, another for another request. */
    public Sha256 fingerprint() {
        return Sha256.of(documents.stream()
                .map(document -> String.join(
                        " ",
                        document.sha256().hex(),
                        document.kind().name(),
                        document.description().toString(),
                        document.file()))
                .sorted()
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8));
    }

    private static void refuseDoubles(List<Enclosed> enclosed) {
        Set<String> seen = new HashSet<>();
        for (Enclosed file : enclosed) {
            if (!seen.add(Manifest.nameOf(file.name()))) {
                throw DeliveryRefusal.hostile("There are two files named \"" + file.name() + "\": give each its name.");
            }
        }
    }

    private static void refuseStrangers(List<Enclosed> files) {
        List<Enclosed> strangers = files.stream()
                .filter(file -> MediaKind.ofFile(file.name()).isEmpty())
                .toList();
        if (!strangers.isEmpty()) {
            throw DeliveryRefusal.notFit("Files that are not read: " + names(strangers)
                    + ". Take them out: names of documents end in .pdf, .html, .htm or .txt.");
        }
        if (files.isEmpty()) {
            throw DeliveryRefusal.notFit("There is no document in the delivery.");
        }
    }

    private static byte[] document(Enclosed file) {
        byte[] bytes = file.content().read();
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && (bytes[2] == 3 || bytes[2] == 5)) {
            throw DeliveryRefusal.hostile("The file \"" + file.name() + "\" is an archive itself: send what is in it.");
        }
        return bytes;
    }

    private static boolean isManifest(Enclosed file) {
        return EnclosedName.last(file.name()).equals(Manifest.NAME);
    }

    private static String names(List<Enclosed> files) {
        String first = files.stream().map(Enclosed::name).limit(MOST_NAMED).collect(Collectors.joining(", "));
        return files.size() > MOST_NAMED ? first + " and " + (files.size() - MOST_NAMED) + " more" : first;
    }
}
