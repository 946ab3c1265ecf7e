package uk.inspectionalerts.ingest.dropping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.inspectionalerts.ingest.Documents;
import uk.inspectionalerts.ingest.Push;
import uk.inspectionalerts.ingest.ReportsTopic;
import uk.inspectionalerts.ingest.SettableClock;
import uk.inspectionalerts.ingest.archive.Archive;
import uk.inspectionalerts.ingest.intake.UnattendedIntake;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.ingest.report.HeldReport;
import uk.inspectionalerts.ingest.report.Provenance;
import uk.inspectionalerts.ingest.report.Sha256;
import uk.inspectionalerts.local.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class DropRoundTest {

    private static final Duration SETTLE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Inject
    UnattendedIntake intake;

    @Inject
    Archive archive;

    @Inject
    Scheduler scheduler;

    @Inject
    MeterRegistry meters;

    private final SettableClock clock = new SettableClock();
    private DropRound round;

    @BeforeEach
    void openTheFolder() throws IOException {
        round = restarted();
    }

    @Test
    void aFileIsTakenInOnceItIsWhole() throws IOException {
        byte[] document = Documents.text();
        drop("durham.txt", new byte[] {document[0]});
        round.run();
        after(SETTLE.minusMillis(1));
        drop("durham.txt", document);
        round.run();
        after(SETTLE.minusMillis(1));
        round.run();
        assertThat(folder.resolve("durham.txt")).exists();

        after(Duration.ofMillis(1));
        round.run();

        assertThat(folder.resolve("done/durham.txt")).hasBinaryContent(document);
        HeldReport held = held(document);
        assertThat(held.report().provenance().source()).isEqualTo(Provenance.DROP_FOLDER);
        assertThat(held.report().given().alerts()).isEqualTo(AlertChoice.AUTO);
        assertThat(ReportsTopic.events(held.report().id().toString(), 1)).hasSize(1);
    }

    @Test
    void theManifestSaysWhatComesWithADocument() throws IOException {
        byte[] described = Documents.text();
        byte[] undescribed = Documents.text();
        drop("manifest.csv", "file,urn,published_on,alerts\nold.txt,80465,2015-03-02,never\n".getBytes(UTF_8));
        drop("old.txt", described);
        drop("new.txt", undescribed);

        runTwice();

        JsonNode given = new ObjectMapper()
                .readTree(ReportsTopic.events(held(described).report().id().toString(), 1)
                        .get(0)
                        .value())
                .at("/given");
        assertThat(given.at("/urn").asText()).isEqualTo("80465");
        assertThat(given.at("/publishedOn").asText()).isEqualTo("2015-03-02");
        assertThat(given.at("/alerts").asText()).isEqualTo("never");
        assertThat(held(undescribed).report().given().urn()).isEmpty();
        assertThat(folder.resolve("manifest.csv")).exists();
    }

    @Test
    void filesWaitForAManifestThatIsWrongAndTheirOwnerIsToldWhy() throws IOException {
        byte[] document = Documents.text();
        drop("manifest.csv", "file,published_on\na.txt,yesterday\n".getBytes(UTF_8));
        drop("a.txt", document);

        runTwice();

        assertThat(folder.resolve("a.txt")).exists();
        assertThat(folder.resolve("manifest.csv")).exists();
        assertThat(folder.resolve("refused/manifest.csv.reason.txt"))
                .content()
                .contains("Bad manifest: Row 2 (a.txt): publishedOn is \"yesterday\"");

        drop("manifest.csv", "file,published_on\na.txt,2015-03-02\n".getBytes(UTF_8));
        runTwice();

        assertThat(held(document).report().given().publishedOn()).isPresent();
        assertThat(folder.resolve("refused")).isEmptyDirectory();
    }

    @Test
    void whatIsRefusedLiesBesideItsReason() throws IOException {
        drop("empty.pdf", new byte[0]);
        drop("letter.docx", Documents.text());
        drop("sorry.pdf", Documents.errorPage());
        drop("large.txt", new byte[2_000]);

        runTwice();

        assertThat(folder.resolve("refused/empty.pdf")).exists();
        assertThat(folder.resolve("refused/empty.pdf.reason.txt")).content().contains("Empty document: ");
        assertThat(folder.resolve("refused/letter.docx.reason.txt")).content().contains("Kind of document not read: ");
        assertThat(folder.resolve("refused/sorry.pdf.reason.txt")).content().contains("Content contradicts its type: ");
        assertThat(folder.resolve("refused/large.txt.reason.txt")).content().contains("Document too large: ");
        assertThat(folder.resolve("claimed")).isEmptyDirectory();
    }

    @Test
    void aNameThatComesAgainTakesNothingsPlace() throws IOException {
        byte[] first = Documents.text();
        byte[] second = Documents.text();
        drop("report.txt", first);
        drop("bad.pdf", new byte[0]);
        runTwice();

        drop("report.txt", second);
        drop("bad.pdf", new byte[0]);
        runTwice();

        assertThat(folder.resolve("done/report.txt")).hasBinaryContent(first);
        assertThat(folder.resolve("done/report (2).txt")).hasBinaryContent(second);
        assertThat(folder.resolve("refused/bad (2).pdf.reason.txt")).exists();
    }

    @Test
    void theSameBytesAgainAreDoneAndToldOfOnce() throws IOException {
        byte[] document = Documents.text();
        drop("report.txt", document);
        runTwice();
        String id = held(document).report().id().toString();

        drop("the same.txt", document);
        runTwice();

        assertThat(folder.resolve("done/the same.txt")).exists();
        // the next report is sent after whatever the repetition would have said
        ReportsTopic.events(Push.taken(Documents.text(), Push.TEXT), 1);
        assertThat(ReportsTopic.events(id)).hasSize(1);
    }

    @Test
    void whatARestartFindsClaimedIsTakenUpAgain() throws IOException {
        byte[] takenIn = Documents.text();
        byte[] notYet = Documents.text();
        drop("a.txt", takenIn);
        runTwice();
        Files.move(folder.resolve("done/a.txt"), folder.resolve("claimed/a.txt"));
        Files.write(folder.resolve("claimed/b.txt"), notYet);

        restarted().run();

        assertThat(folder.resolve("done/a.txt")).hasBinaryContent(takenIn);
        assertThat(folder.resolve("done/b.txt")).hasBinaryContent(notYet);
        held(notYet);
    }

    @Test
    void aFileWaitsWhileOneOfItsNameIsClaimed() throws IOException {
        DropFolder places = new DropFolder(folder);
        drop("a.txt", Documents.text());
        assertThat(places.claim(folder.resolve("a.txt"))).isPresent();
        drop("a.txt", Documents.text());

        assertThat(places.claim(folder.resolve("a.txt"))).isEmpty();

        assertThat(folder.resolve("a.txt")).exists();
        assertThat(places.claim(folder.resolve("gone.txt"))).isEmpty();
    }

    @Test
    void linksFoldersAndUnfinishedCopiesAreLeftAlone(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.write(elsewhere.resolve("secret.txt"), Documents.text());
        Files.createSymbolicLink(folder.resolve("link.txt"), secret);
        Files.createSymbolicLink(folder.resolve("manifest.csv"), secret);
        Files.createDirectory(folder.resolve("more.txt"));
        drop("copying.pdf.part", Documents.pdf());
        drop("copying.tmp", Documents.pdf());
        drop(".hidden.txt", Documents.text());

        runTwice();

        assertThat(secret).exists();
        assertThat(folder.resolve("done")).isEmptyDirectory();
        assertThat(folder.resolve("refused")).isEmptyDirectory();
        assertThat(folder.resolve("claimed")).isEmptyDirectory();
    }

    @Test
    void namesMayBeOddAndLong() throws IOException {
        String longest = "x".repeat(251);
        drop("two\nlines; rm -rf $HOME.txt", Documents.text());
        drop(longest + ".txt", Documents.text());
        drop(longest + ".doc", Documents.text());
        runTwice();
        drop(longest + ".txt", Documents.text());

        runTwice();

        assertThat(folder.resolve("done/two\nlines; rm -rf $HOME.txt")).exists();
        assertThat(folder.resolve("done/" + "x".repeat(247) + " (2).txt")).exists();
        assertThat(names("refused")).hasSize(2);
    }

    @Test
    void theFolderIsLookedIntoByItself() throws IOException {
        drop("report.txt", Documents.text());
        DropWatch watch = new DropWatch(new Settings(Optional.of(folder), Duration.ZERO), intake, clock, meters);

        watch.start(new StartupEvent(), scheduler);

        try {
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                            folder.resolve("done/report.txt"))
                    .exists());
        } finally {
            scheduler.unscheduleJob("drop folder");
        }
    }

    @Test
    void oneReplicaIsInTheFolderAtATime() throws IOException {
        DropFolder one = new DropFolder(folder);
        DropFolder other = new DropFolder(folder);

        try (FileChannel turn = one.enter().orElseThrow()) {
            assertThat(other.enter()).isEmpty();
        }

        try (FileChannel turn = other.enter().orElseThrow()) {
            assertThat(turn.isOpen()).isTrue();
        }
    }

    @Test
    void aFolderThatIsNotMountedIsNotMadeUp() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> new DropFolder(missing).enter()).isInstanceOf(IOException.class);

        assertThat(missing).doesNotExist();
    }

    private DropRound restarted() throws IOException {
        DropFolder places = new DropFolder(folder);
        places.enter().orElseThrow().close();
        return new DropRound(places, new Settings(Optional.of(folder), SETTLE), intake, clock);
    }

    private void drop(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private void runTwice() throws IOException {
        round.run();
        after(SETTLE);
        round.run();
    }

    private void after(Duration time) {
        clock.pass(time);
    }

    private HeldReport held(byte[] document) {
        return archive.withHash(Sha256.of(document)).orElseThrow();
    }

    private List<Path> names(String place) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(place))) {
            return files.toList();
        }
    }

    private record Settings(Optional<Path> folder, Duration settle) implements DropConfig {

        @Override
        public Duration every() {
            return Duration.ofSeconds(1);
        }

        @Override
        public AlertChoice alerts() {
            return AlertChoice.AUTO;
        }

        @Override
        public MemorySize largest() {
            return new MemorySize(BigInteger.valueOf(1_999));
        }
    }
}
