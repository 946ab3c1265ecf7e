package uk.inspectionalerts.ingest.unpacking;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * Counts what the directory of a zip archive lists, before anything reads it whole: an archive of 250 MB can list
 * millions of files, each of which takes memory. The places are those of PKWARE's APPNOTE, 4.3.12 and 4.3.16.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final int ZIP64_LOCATOR_LENGTH = 20;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_LENGTH = 46;

    /** More than any honest name, extra fields and comment take together. */
    private static final int LONGEST_HEADER = 4_096;

    private ZipDirectory() {}

    /** Ends the request if there are more files than {@code most}, or the directory is not whole. */
    static void check(FileChannel archive, int most) throws IOException {
        int tailLength = (int) Math.min(archive.size(), END_LENGTH + LONGEST_COMMENT + ZIP64_LOCATOR_LENGTH);
        ByteBuffer tail = read(archive, archive.size() - tailLength, tailLength);
        int end = tailLength - END_LENGTH;
        while (end >= 0 && tail.getInt(end) != END) {
            end--;
        }
        if (end < 0) {
            throw DeliveryRefusal.damaged("The body is not a zip archive, or its end is missing: send it whole.");
        }
        if (end >= ZIP64_LOCATOR_LENGTH && tail.getInt(end - ZIP64_LOCATOR_LENGTH) == ZIP64_LOCATOR) {
            throw DeliveryRefusal.damaged(
                    "The archive is of the form zip64, which is for larger ones: pack it in the ordinary form.");
        }
        long length = Integer.toUnsignedLong(tail.getInt(end + 12));
        long start = archive.size() - tailLength + end - length;
        // a reader that trusts the offset must find what is counted here
        if (start < 0 || Integer.toUnsignedLong(tail.getInt(end + 16)) > start) {
            throw broken();
        }
        if (length > (long) most * LONGEST_HEADER) {
            throw DeliveryRefusal.tooManyFiles(most);
        }
        count(read(archive, start, (int) length), most);
    }

    private static void count(ByteBuffer directory, int most) {
        int files = 0;
        int at = 0;
        while (at < directory.limit()) {
            if (at + HEADER_LENGTH > directory.limit() || directory.getInt(at) != HEADER) {
                throw broken();
            }
            if (++files > most) {
                throw DeliveryRefusal.tooManyFiles(most);
            }
            at += HEADER_LENGTH
                    + shortAt(directory, at + 28)
                    + shortAt(directory, at + 30)
                    + shortAt(directory, at + 32);
        }
        if (at != directory.limit()) {
            throw broken();
        }
    }

    private static int shortAt(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private static ByteBuffer read(FileChannel archive, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && archive.read(bytes, from + bytes.position()) >= 0) {
            continue;
        }
        return bytes.flip();
    }

    private static RuntimeException broken() {
        return DeliveryRefusal.damaged("The directory of the archive is damaged: pack it again.");
    }
}
