package uk.inspectionalerts.ingest.unpacking;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Archives to hand in, good ones and others. */
public final class Zips {

    /** Where the directory of an archive keeps what it says about a file, from the start of its header. */
    public static final int FLAGS = 8;

    public static final int METHOD = 10;
    public static final int CHECKSUM = 16;
    public static final int SIZE = 24;

    private static final byte[] HEADER = {'P', 'K', 1, 2};

    private Zips() {}

    /** As every program writes them. */
    public static byte[] of(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** With one small document of that name. */
    public static byte[] holding(String name) {
        return of(Map.of(name, "Report".getBytes(US_ASCII)));
    }

    /** With two documents of one name. */
    public static byte[] withDoubles(String name) {
        return written(zip -> {
            for (int i = 0; i < 2; i++) {
                zip.putArchiveEntry(new ZipArchiveEntry(name));
                zip.write(new byte[] {'x'});
                zip.closeArchiveEntry();
            }
        });
    }

    /** With something of that Unix mode. */
    public static byte[] withMode(String name, int mode) {
        return written(zip -> {
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setUnixMode(mode);
            zip.putArchiveEntry(entry);
            zip.write("/etc/passwd".getBytes(US_ASCII));
            zip.closeArchiveEntry();
        });
    }

    /** Another value of so many bytes in the directory's header of the first file. */
    public static byte[] patched(byte[] zip, int place, int length, int value) {
        byte[] patched = zip.clone();
        int header = 0;
        while (!startsWith(patched, header)) {
            header++;
        }
        ByteBuffer bytes = ByteBuffer.wrap(patched).order(ByteOrder.LITTLE_ENDIAN);
        if (length == Short.BYTES) {
            bytes.putShort(header + place, (short) value);
        } else {
            bytes.putInt(header + place, value);
        }
        return patched;
    }

    private static boolean startsWith(byte[] zip, int at) {
        return zip[at] == HEADER[0] && zip[at + 1] == HEADER[1] && zip[at + 2] == HEADER[2] && zip[at + 3] == HEADER[3];
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            writing.to(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Writing {
        void to(ZipArchiveOutputStream zip) throws IOException;
    }
}
