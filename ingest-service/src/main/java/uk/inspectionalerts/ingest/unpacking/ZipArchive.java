package uk.inspectionalerts.ingest.unpacking;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import uk.inspectionalerts.web.ProblemException;

/** A zip archive on disk. Nothing in it is unpacked to disk, and one file at a time to memory. */
public final class ZipArchive implements Closeable {

    private final ZipFile zip;
    private final Bounds bounds;

    private ZipArchive(ZipFile zip, Bounds bounds) {
        this.zip = zip;
        this.bounds = bounds;
    }

    /**
     * Opens the archive.
     *
     * @throws ProblemException 413 or 422 if it is none, is damaged or lists too much
     */
    public static ZipArchive open(Path file, Bounds bounds) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ZipDirectory.check(channel, bounds.files());
        }
        try {
            return new ZipArchive(
                    ZipFile.builder()
                            .setPath(file)
                            .setIgnoreLocalFileHeader(true)
                            .get(),
                    bounds);
        } catch (IOException | RuntimeException e) {
            throw DeliveryRefusal.damaged("The archive is damaged: pack it again.");
        }
    }

    /**
     * Its files, without folders.
     *
     * @throws ProblemException 413 or 422 if there is anything in it that should not be, by what its directory says
     */
    public List<Enclosed> files() {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        entries.forEach(this::check);
        if (entries.stream().mapToLong(ZipArchiveEntry::getSize).sum() > bounds.total()) {
            throw DeliveryRefusal.tooLargeInAll(bounds.total());
        }
        return entries.stream()
                .filter(entry -> !entry.isDirectory())
                .map(entry -> new Enclosed(entry.getName(), () -> read(entry)))
                .toList();
    }

    private void check(ZipArchiveEntry entry) {
        String name = entry.getName();
        EnclosedName.check(name);
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw DeliveryRefusal.notFit("The file \"" + name + "\" is encrypted: pack it without a password.");
        }
        if (entry.isUnixSymlink() || isSpecial(entry)) {
            throw DeliveryRefusal.hostile(
                    "\"" + name + "\" is a link or a device and not a file: pack the file itself.");
        }
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            throw DeliveryRefusal.notFit("The file \"" + name + "\" is packed in a way that is not read: use Deflate.");
        }
        if (entry.getSize() > bounds.file()) {
            throw DeliveryRefusal.fileTooLarge(name, bounds.file());
        }
        if (entry.getSize() < 0 || bounds.isTooDense(entry.getCompressedSize(), entry.getSize())) {
            throw tooDense(name);
        }
    }

    /** By the kind of file in its Unix mode: neither a regular file nor a folder; 0 where no mode is said. */
    private static boolean isSpecial(ZipArchiveEntry entry) {
        int kind = entry.getUnixMode() & 0170000;
        return kind != 0 && kind != 0100000 && kind != 0040000;
    }

    private byte[] read(ZipArchiveEntry entry) {
        byte[] bytes;
        // the size that it says is within bounds; one byte more tells that it lies
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(Math.toIntExact(entry.getSize()) + 1);
        } catch (IOException | RuntimeException e) {
            throw DeliveryRefusal.damaged(
                    "The file \"" + entry.getName() + "\" is damaged in the archive: pack it again.");
        }
        if (bytes.length != entry.getSize()) {
            throw DeliveryRefusal.hostile(
                    "The file \"" + entry.getName() + "\" is not as long as the archive says: pack it again.");
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        if (checksum.getValue() != entry.getCrc()) {
            throw DeliveryRefusal.damaged(
                    "The file \"" + entry.getName() + "\" is damaged in the archive: pack it again.");
        }
        return bytes;
    }

    private static ProblemException tooDense(String name) {
        return DeliveryRefusal.hostile("The file \"" + name
                + "\" would unpack to far more than any document does: send it by itself, through POST /reports.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
