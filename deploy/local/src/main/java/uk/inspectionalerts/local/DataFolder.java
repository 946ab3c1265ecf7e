package uk.inspectionalerts.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.inspectionalerts.local.process.LocalFailure;

/** Where one stack keeps everything: a later start on the same folder finds it again. */
public record DataFolder(Path path) {

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    /** The key that signs the tokens, kept so that tokens outlive a restart. */
    Path key() {
        return path.resolve("key.json");
    }

    /** The messages that the mail server accepted. */
    public Path mail() {
        return path.resolve("mail");
    }

    /** One log a service. */
    public Path logs() {
        return path.resolve("logs");
    }

    /** The bearer tokens, as lines that a shell can source. */
    public Path tokens() {
        return path.resolve("tokens.env");
    }

    /** What the reports site of {@code --watch-demo} has published in addition to the history, by the id of the file. */
    public Path site() {
        return path.resolve("site.txt");
    }

    private Path lock() {
        return path.resolve("lock");
    }

    /**
     * Claims the folder, which is made if need be, for this process alone.
     *
     * @throws LocalFailure if it cannot be written, or another run holds it
     */
    public Claim claim() {
        try {
            Files.createDirectories(path);
            boolean afterCrash = Files.exists(lock());
            FileChannel channel = FileChannel.open(lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new LocalFailure(
                        "Another run uses " + path + ": stop it, or choose another folder with DATA_DIR");
            }
            return new Claim(this, channel, afterCrash);
        } catch (IOException e) {
            throw new LocalFailure(
                    "Cannot write in %s (%s): choose another folder with DATA_DIR".formatted(path, reason(e)), e);
        }
    }

    /** Deletes what a stack keeps here, and nothing else that somebody may have put beside it. */
    public void empty() {
        for (Path kept : List.of(kafka(), postgres(), mail(), logs(), key(), tokens(), site())) {
            delete(kept);
        }
    }

    static void delete(Path fileOrFolder) {
        if (Files.notExists(fileOrFolder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(fileOrFolder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new LocalFailure("Cannot empty " + fileOrFolder + ": " + reason(e), e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    /** Holds the folder until closed; the system lets go of it by itself if this process is killed. */
    public record Claim(DataFolder folder, FileChannel channel, boolean afterCrash) implements AutoCloseable {

        @Override
        public void close() {
            try (channel) {
                Files.deleteIfExists(folder.lock());
            } catch (IOException e) {
                throw new LocalFailure("Cannot release " + folder.lock() + ": " + reason(e), e);
            }
        }
    }
}
