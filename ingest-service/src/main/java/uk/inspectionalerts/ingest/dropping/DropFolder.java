package uk.inspectionalerts.ingest.dropping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.inspectionalerts.ingest.describing.Manifest;
import uk.inspectionalerts.ingest.intake.Outcome;

/** The folder, and the moves of a document through it. A file never takes the place of another. */
class DropFolder {

    private static final String LOCK = ".lock";

    /** In bytes, as file systems count. */
    private static final int LONGEST_NAME = 255;

    private final Path folder;
    private final Path claimed;
    private final Path done;
    private final Path refused;

    DropFolder(Path folder) {
        this.folder = folder;
        this.claimed = folder.resolve("claimed");
        this.done = folder.resolve("done");
        this.refused = folder.resolve("refused");
    }

    /**
     * Keeps other replicas out until the lock is closed or this process ends; empty while another one is at work.
     *
     * @throws IOException if the folder cannot be used
     */
    Optional<FileChannel> enter() throws IOException {
        for (Path place : List.of(claimed, done, refused)) {
            // not its parents: a folder that is not mounted is not to be made up
            if (!Files.isDirectory(place)) {
                Files.createDirectory(place);
            }
        }
        FileChannel channel = FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException sameProcess) {
            // as good as another replica
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** The files that wait, but for the manifest, by name; links, folders and names of unfinished copies are none. */
    Map<Path, BasicFileAttributes> waiting() throws IOException {
        return files(folder);
    }

    /** The files that were claimed and not settled, by name. */
    List<Path> claimed() throws IOException {
        return new ArrayList<>(files(claimed).keySet());
    }

    /** The manifest beside the waiting files, if there is one that is a file. */
    Optional<BasicFileAttributes> manifestAttributes() throws IOException {
        return attributes(manifest());
    }

    Path manifest() {
        return folder.resolve(Manifest.NAME);
    }

    /** Claims a waiting file; empty if it is gone or a file of its name is claimed, so that it has to wait. */
    Optional<Path> claim(Path file) throws IOException {
        Path target = claimed.resolve(file.getFileName());
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.move(file, target, ATOMIC_MOVE));
        } catch (NoSuchFileException takenBack) {
            return Optional.empty();
        }
    }

    /** The bytes of a file, one more than {@code most} at most; a link is not followed. */
    byte[] read(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(most + 1);
        }
    }

    /** Moves a claimed file to those that are done. */
    void done(Path file) throws IOException {
        Files.move(file, free(done, file), ATOMIC_MOVE);
    }

    /** Moves a claimed file to those that are refused, the reason beside it. */
    void refuse(Path file, Outcome.Refused reason) throws IOException {
        Path target = free(refused, file);
        // before the move, so that no file is ever there without
        Files.writeString(reasonFor(target), text(reason), UTF_8);
        Files.move(file, target, ATOMIC_MOVE);
    }

    /** Says in the folder of refused files what is wrong with the manifest, which stays where it is. */
    void refuseManifest(Outcome.Refused reason) throws IOException {
        Files.writeString(reasonFor(refused.resolve(Manifest.NAME)), text(reason), UTF_8);
    }

    /** Takes that back. */
    void acceptManifest() throws IOException {
        Files.deleteIfExists(reasonFor(refused.resolve(Manifest.NAME)));
    }

    private static Map<Path, BasicFileAttributes> files(Path folder) throws IOException {
        Map<Path, BasicFileAttributes> files = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                if (!isUnfinished(entry.getFileName().toString())) {
                    attributes(entry).ifPresent(attributes -> files.put(entry, attributes));
                }
            }
        }
        files.remove(folder.resolve(Manifest.NAME));
        return files;
    }

    private static boolean isUnfinished(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(".") || lower.endsWith(".part") || lower.endsWith(".tmp");
    }

    /** Empty for what is no regular file, and for what has just vanished. */
    private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS))
                    .filter(BasicFileAttributes::isRegularFile);
        } catch (NoSuchFileException vanished) {
            return Optional.empty();
        }
    }

    private static Path free(Path folder, Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        int end = dot < 1 ? name.length() : dot;
        Path target = folder.resolve(file.getFileName());
        for (int number = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); number++) {
            target = named(folder, name.substring(0, end), " (" + number + ")" + name.substring(end));
        }
        return target;
    }

    private static Path reasonFor(Path file) {
        return named(file.getParent(), file.getFileName().toString(), ".reason.txt");
    }

    private static Path named(Path folder, String stem, String ending) {
        String fitting = stem;
        while (!fitting.isEmpty() && (fitting + ending).getBytes(UTF_8).length > LONGEST_NAME) {
            fitting = fitting.substring(0, fitting.length() - 1);
        }
        try {
            return folder.resolve(fitting + ending);
        } catch (InvalidPathException notInThisLocale) {
            return folder.resolve((fitting + ending).replaceAll("[^ -~]", "_"));
        }
    }

    private static String text(Outcome.Refused reason) {
        return reason.title() + ": " + reason.detail() + "\n";
    }
}
