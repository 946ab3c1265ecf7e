package uk.inspectionalerts.ingest.unpacking;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.report.Urn;
import uk.inspectionalerts.web.ProblemException;

class DeliveryTest {

    private static final Instant NOON = Instant.parse("2022-07-05T12:00:00Z");
    private static final int FILE = 2 << 20;
    private static final Bounds BOUNDS = new Bounds(20, FILE, 3L << 20, 200);
    private static final byte[] REPORT = "Inspection of a local authority".getBytes(US_ASCII);

    @TempDir
    Path folder;

    @Test
    void aZippedFolderWithItsManifestIsUnderstood() throws IOException {
        List<DeliveredDocument> documents = delivery(Zips.of(Map.of(
                        "reports/manifest.csv", "file,urn\nold/a.pdf,80465\n".getBytes(UTF_8),
                        "reports/old/a.pdf", REPORT,
                        "b.HTM", REPORT,
                        "reports/.DS_Store", REPORT,
                        "__MACOSX/reports/._a.pdf", REPORT,
                        "Thumbs.db", REPORT)))
                .documents();

        assertThat(documents)
                .extracting(DeliveredDocument::file, DeliveredDocument::kind, document -> document.description()
                        .given()
                        .urn())
                .containsExactlyInAnyOrder(
                        tuple("reports/old/a.pdf", MediaKind.PDF, Optional.of(new Urn("80465"))),
                        tuple("b.HTM", MediaKind.HTML, Optional.empty()));
        assertThat(documents)
                .allSatisfy(document ->
                        assertThat(document.description().given().alerts()).isEqualTo(AlertChoice.NEVER));
    }

    @Test
    void theSameRequestIsKnownHoweverItIsPacked() throws IOException {
        Map<String, byte[]> files = Map.of("a.txt", REPORT, "b.txt", REPORT);

        assertThat(delivery(Zips.of(new HashMap<>(files))).fingerprint())
                .isEqualTo(delivery(Zips.of(new TreeMap<>(files))).fingerprint())
                .isNotEqualTo(delivery(Zips.of(Map.of("a.txt", REPORT))).fingerprint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.txt", "a/../../b.txt", "/etc/a.txt", "C:/a.txt", "C:a.txt", "..\\a.txt", ".."})
    void aNameThatLeadsOutIsRefused(String name) {
        assertRefused(Zips.holding(name), "leads out of the delivery");
    }

    @Test
    void aNameThatNobodyWritesIsRefused() {
        assertRefused(Zips.holding("a\u0000.txt"), "control characters");
        assertRefused(Zips.holding("a\nb.txt"), "control characters");
        assertRefused(Zips.holding(" "), "no name");
        assertRefused(Zips.holding("x".repeat(501)), "too long");
        assertRefused(Zips.holding("a/b\\c.txt"), "backslash");
    }

    @Test
    void linksAndDevicesAreRefused() {
        assertRefused(Zips.withMode("a.txt", 0120777), "is a link or a device");
        assertRefused(Zips.withMode("a.txt", 0020666), "is a link or a device");
    }

    @Test
    void twoFilesOfOneNameAreRefused() {
        assertRefused(Zips.withDoubles("a.txt"), "two files named \"a.txt\"");
        assertRefused(Zips.of(Map.of("caf\u00e9.txt", REPORT, "cafe\u0301.txt", REPORT)), "two files named");
    }

    @Test
    void anArchiveInAnArchiveIsRefusedUnderWhateverName() {
        byte[] inner = Zips.holding("a.txt");

        assertRefused(Zips.of(Map.of("a.zip", inner)), "Files that are not read: a.zip");
        assertRefused(Zips.of(Map.of("a.pdf", inner)), "is an archive itself");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() {
        byte[] dense = Zips.of(Map.of("a.txt", new byte[FILE]));

        assertRefused(dense, "would unpack to far more");
        assertRefused(Zips.of(Map.of("a.txt", new byte[FILE + 1])), "larger than the " + FILE + " bytes");
        assertRefused(Zips.of(Map.of("a.txt", noise(), "b.txt", noise())), "together");
    }

    @Test
    void aFileIsAsLongAsItSays() {
        byte[] dense = Zips.of(Map.of("a.txt", new byte[FILE]));

        assertRefused(Zips.patched(dense, Zips.SIZE, Integer.BYTES, 10), "not as long as the archive says");
        assertRefused(
                Zips.patched(Zips.holding("a.txt"), Zips.SIZE, Integer.BYTES, 2_000),
                "not as long as the archive says");
        assertRefused(Zips.patched(Zips.holding("a.txt"), Zips.SIZE, Integer.BYTES, -2), "larger than");
    }

    @Test
    void whatIsEncryptedPackedStrangelyOrDamagedIsRefused() {
        byte[] zip = Zips.holding("a.txt");

        assertRefused(Zips.patched(zip, Zips.FLAGS, Short.BYTES, 1), "encrypted");
        assertRefused(Zips.patched(zip, Zips.METHOD, Short.BYTES, 12), "packed in a way that is not read");
        assertRefused(Zips.patched(zip, Zips.CHECKSUM, Integer.BYTES, 1), "damaged");
        assertRefused(REPORT, "not a zip archive");
        assertRefused(new byte[0], "not a zip archive");
        assertRefused(Arrays.copyOf(zip, zip.length - 10), "not a zip archive");
        assertRefused(Arrays.copyOfRange(zip, 60, zip.length), "damaged");
    }

    @Test
    void anArchiveThatListsTooMuchIsRefused() {
        Map<String, byte[]> files = new HashMap<>();
        for (int i = 0; i <= BOUNDS.files(); i++) {
            files.put(i + ".txt", REPORT);
        }

        assertRefused(Zips.of(files), "more than 20 files");
    }

    @Test
    void noDamageDoesMoreThanRefuse() throws IOException {
        byte[] zip = Zips.of(Map.of("a.txt", REPORT, "manifest.csv", "file\na.txt\n".getBytes(UTF_8)));
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = zip.clone();
            for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                delivery(damaged);
            } catch (ProblemException refused) {
                assertThat(refused.problem().status()).isBetween(400, 499);
            }
        }
    }

    @Test
    void filesThatAreNotReadAreNamed() {
        assertRefused(
                Zips.of(Map.of("a.txt", REPORT, "letter.docx", REPORT)), "Files that are not read: letter.docx. Take");
        assertRefused(Zips.of(Map.of(".hidden", REPORT)), "no document");
    }

    @Test
    void aManifestSpeaksOfFilesThatAreThere() {
        byte[] manifest = "file\na.txt\nb.txt\n".getBytes(UTF_8);

        assertRefused(
                Zips.of(Map.of("manifest.csv", manifest, "a.txt", REPORT)), "rows for files that are not there: b.txt");
        assertRefused(
                Zips.of(Map.of("manifest.csv", manifest, "x/manifest.csv", manifest, "a.txt", REPORT)),
                "more than one manifest.csv");
        assertRefused(
                Zips.of(Map.of("manifest.csv", "file,urn\na.txt,?\n".getBytes(UTF_8), "a.txt", REPORT)),
                "Row 2 (a.txt)");
    }

    private static byte[] noise() {
        byte[] noise = new byte[FILE];
        new Random(2).nextBytes(noise);
        return noise;
    }

    private void assertRefused(byte[] zip, String reason) {
        assertThatThrownBy(() -> delivery(zip)).hasMessageContaining(reason);
    }

    private Delivery delivery(byte[] zip) throws IOException {
        Path file = Files.write(folder.resolve("delivery.zip"), zip);
        try (ZipArchive archive = ZipArchive.open(file, BOUNDS)) {
            return Delivery.of(archive.files(), AlertChoice.NEVER, NOON);
        }
    }
}
