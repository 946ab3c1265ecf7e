package uk.inspectionalerts.ingest.structure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.inspectionalerts.ingest.report.Block;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.report.StructuredDocument;
import uk.inspectionalerts.ingest.structure.Extraction.Reason;

/** Holds the real reading processes to their bounds with documents that were made to break them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExtractionPoolTest {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private ExtractionPool pool;

    private record Bounds(int processes, MemorySize heap, Duration deadline, int documentsPerProcess)
            implements ExtractionConfig {}

    @BeforeAll
    void start() {
        pool = new ExtractionPool(new Bounds(1, megabytes(128), DEADLINE, 500));
    }

    @AfterAll
    void stop() {
        pool.close();
    }

    static Stream<Arguments> refused() throws IOException {
        return Stream.of(
                Arguments.of("nothing", new byte[0], MediaKind.PDF, Reason.EMPTY),
                Arguments.of("only blanks", "  \n ".getBytes(UTF_8), MediaKind.TEXT, Reason.EMPTY),
                Arguments.of("a page in place of a PDF", page(), MediaKind.PDF, Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("a page in place of text", page(), MediaKind.TEXT, Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("a PDF in place of a page", HostilePdf.plain(1), MediaKind.HTML, Reason.NOT_WHAT_IT_SAYS),
                Arguments.of(
                        "an archive", "PK\u0003\u0004\0\0".getBytes(UTF_8), MediaKind.TEXT, Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("a PDF cut in half", HostilePdf.truncated(), MediaKind.PDF, Reason.UNREADABLE),
                Arguments.of("a PDF of rubbish", HostilePdf.rubbish(), MediaKind.PDF, Reason.UNREADABLE),
                Arguments.of("arrays in arrays", HostilePdf.deeplyNested(), MediaKind.PDF, Reason.UNREADABLE),
                Arguments.of("a locked PDF", HostilePdf.encrypted(), MediaKind.PDF, Reason.ENCRYPTED),
                Arguments.of("10,000 pages", HostilePdf.plain(10_000), MediaKind.PDF, Reason.TOO_MANY_PAGES),
                Arguments.of("an empty PDF", HostilePdf.blank(), MediaKind.PDF, Reason.EMPTY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatCannotBeReadIsRefusedWithItsReasonAndTheNextDocumentIsRead(
            String name, byte[] bytes, MediaKind kind, Reason reason) throws IOException {
        long begun = System.nanoTime();

        Extraction extraction = pool.extract(bytes, kind);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(DEADLINE.plusSeconds(15));
        assertThat(extraction).isInstanceOfSatisfying(Extraction.Refused.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.message()).endsWith(".");
        });
        assertThat(read(HostilePdf.plain(1), MediaKind.PDF).blocks()).hasSize(1);
    }

    @Test
    void theStartOfAProcessIsNotTakenFromTheTimeOfItsFirstDocument() throws IOException {
        ExtractionPool fresh = new ExtractionPool(new Bounds(1, megabytes(128), Duration.ofSeconds(1), 1));
        for (int i = 0; i < 5; i++) {
            assertThat(fresh.extract(HostilePdf.plain(1), MediaKind.PDF)).isInstanceOf(Extraction.Structured.class);
        }
        fresh.close();
    }

    @Test
    void aDocumentThatNeverEndsIsGivenUpAtTheDeadlineAndTheNextIsRead() throws IOException {
        long begun = System.nanoTime();

        refusedAndNextRead(
                HostilePdf.spinning(), Reason.TIMED_OUT, new Bounds(1, megabytes(128), Duration.ofSeconds(20), 500));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(90));
    }

    @Test
    void aSmallDocumentOfVastTextEndsItsProcessAtTheHeapsBoundAndTheNextIsRead() throws IOException {
        refusedAndNextRead(HostilePdf.swelling(), Reason.OUT_OF_MEMORY, new Bounds(1, megabytes(40), DEADLINE, 500));
    }

    private static void refusedAndNextRead(byte[] bytes, Reason reason, Bounds bounds) {
        ExtractionPool own = new ExtractionPool(bounds);
        try {
            assertThat(own.extract(bytes, MediaKind.PDF))
                    .isInstanceOfSatisfying(Extraction.Refused.class, refusal -> assertThat(refusal.reason())
                            .isEqualTo(reason));
            assertThat(own.extract("Text.".getBytes(UTF_8), MediaKind.TEXT)).isInstanceOf(Extraction.Structured.class);
        } finally {
            own.close();
        }
    }

    private static MemorySize megabytes(long count) {
        return new MemorySize(BigInteger.valueOf(count << 20));
    }

    @Test
    void picturesWithoutTextAreToldApartFromText() throws IOException {
        StructuredDocument document = read(HostilePdf.imageOnly(), MediaKind.PDF);

        assertThat(document.imageOnly()).isTrue();
        assertThat(document.blocks()).isEmpty();
        assertThat(document.pages()).isEqualTo(2);
    }

    @Test
    void moreTextThanAnEventCarriesIsCutAndSaid() {
        StructuredDocument document = read(
                "A sentence of forty letters, and blanks.\n\n".repeat(30_000).getBytes(UTF_8), MediaKind.TEXT);

        assertThat(document.truncated()).isTrue();
        assertThat(document.blocks()).hasSizeBetween(1_000, 10_000);
    }

    @Test
    void scriptsAndOutsideEntitiesOfPagesAreNeverRead() {
        String page =
                """
                <?xml version="1.0"?><!DOCTYPE html [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
                <html><head><script>document.write("bad")</script></head>
                <body><p>Said &secret; plainly.</p><iframe src="file:///etc/passwd">bad</iframe>
                <img src="http://127.0.0.1:1/"><script>bad()</script></body></html>""";

        List<Block> blocks = read(page.getBytes(UTF_8), MediaKind.HTML).blocks();

        assertThat(((Block.Paragraph) blocks.get(blocks.size() - 1)).text())
                .startsWith("Said")
                .endsWith("plainly.")
                .doesNotContain("bad", "root:");
        assertThat(blocks.toString()).doesNotContain("bad(", "root:");
    }

    @Test
    void pagesNestedWithoutEndAreReadOrRefusedButNeverHang() {
        byte[] nested = ("<html><body>" + "<div>".repeat(200_000) + "deep").getBytes(UTF_8);

        Extraction extraction = pool.extract(nested, MediaKind.HTML);

        assertThat(extraction).isNotNull();
        assertThat(read(page(), MediaKind.HTML).blocks()).hasSize(1);
    }

    @Test
    void aProcessIsReplacedAfterItsShareOfDocumentsAndNoneIsLeftBehind() {
        ExtractionPool small = new ExtractionPool(new Bounds(2, megabytes(64), DEADLINE, 2));
        for (int i = 0; i < 5; i++) {
            assertThat(small.extract("Text.".getBytes(UTF_8), MediaKind.TEXT))
                    .isInstanceOf(Extraction.Structured.class);
        }

        assertThat(readers()).isGreaterThanOrEqualTo(1);
        long before = readers();
        small.close();

        Awaitility.await().atMost(20, TimeUnit.SECONDS).untilAsserted(() -> assertThat(readers())
                .isLessThan(before));
    }

    private static long readers() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
    }

    private StructuredDocument read(byte[] bytes, MediaKind kind) {
        return pool.extract(bytes, kind).fold(Extraction.Structured::document, refused -> {
            throw new AssertionError(refused.toString());
        });
    }

    private static byte[] page() {
        return "<!DOCTYPE html><html><body><p>We are sorry.</p></body></html>".getBytes(UTF_8);
    }
}
