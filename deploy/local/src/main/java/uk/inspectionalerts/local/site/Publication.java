package uk.inspectionalerts.local.site;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.submission.Document;

/**
 * A document on the site.
 *
 * @param urn number of the local authority
 * @param council its name, as the listing shows it
 * @param title kind of document in the site's words, such as {@code Focused visit}; where it ends in {@code pdf}, that is
 *     not said again
 * @param publishedOn what the link's hidden text tells
 * @param fileId the eight digits at the end of the link
 * @param bytes the document; not copied
 */
public record Publication(
        String urn, String council, String title, LocalDate publishedOn, String fileId, byte[] bytes) {

    /** The commonest kind. */
    public static final String INSPECTION = "Children's services inspection";

    /** What inspections were called before 2018. */
    public static final String SINGLE_INSPECTION = "Single inspection of LA children's services as pdf";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    public Publication {
        if (!urn.matches("\\d{1,10}")) {
            throw new IllegalArgumentException("A URN is a number, not " + urn);
        }
        if (!fileId.matches("\\d{8}")) {
            throw new IllegalArgumentException("A file has an id of eight digits, not " + fileId);
        }
    }

    /**
     * That document, to which its manifest gives a URN and a day; the same document is always the same publication.
     *
     * @throws LocalFailure if the manifest's row is wrong or the file cannot be read
     */
    public static Publication of(Document document) {
        return Folder.publication(document);
    }

    /** The path of its file. */
    String path() {
        return Pages.FILES + fileId;
    }

    /** As on the real site, every other link has two spaces before its day. */
    String hiddenText() {
        boolean even = (fileId.charAt(fileId.length() - 1) - '0') % 2 == 0;
        return kind() + (even ? " - " : "  - ") + DAY.format(publishedOn);
    }

    /** The hidden text without its day. */
    String kind() {
        return title.endsWith("pdf") ? title : title + ", pdf";
    }
}
