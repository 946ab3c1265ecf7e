package uk.inspectionalerts.ingest.unpacking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import uk.inspectionalerts.web.ProblemException;

/** The files of a form, which the framework has put on disk. */
public final class FormFiles {

    private FormFiles() {}

    /**
     * The files under the names that their sender gave them.
     *
     * @throws ProblemException 413 or 422 if there is anything among them that should not be
     */
    public static List<Enclosed> of(List<FileUpload> uploads, Bounds bounds) {
        if (uploads.size() > bounds.files()) {
            throw DeliveryRefusal.tooManyFiles(bounds.files());
        }
        if (uploads.stream().mapToLong(FileUpload::size).sum() > bounds.total()) {
            throw DeliveryRefusal.tooLargeInAll(bounds.total());
        }
        return uploads.stream().map(upload -> enclosed(upload, bounds.file())).toList();
    }

    private static Enclosed enclosed(FileUpload upload, int most) {
        String name = upload.fileName() == null ? "" : upload.fileName();
        EnclosedName.check(name);
        if (upload.size() > most) {
            throw DeliveryRefusal.fileTooLarge(name, most);
        }
        return new Enclosed(name, () -> {
            try {
                return Files.readAllBytes(upload.uploadedFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
