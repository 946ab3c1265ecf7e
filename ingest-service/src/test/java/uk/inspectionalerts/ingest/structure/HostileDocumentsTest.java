package uk.inspectionalerts.ingest.structure;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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

/** Documents that mean harm are read for what they print or refused, in bounded time and memory, and the next one is read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileDocumentsTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private ExtractionPool pool;

    private record Bounds(int processes, MemorySize heap, Duration deadline, int documentsPerProcess)
            implements ExtractionConfig {}

    @BeforeAll
    void start() {
        pool = new ExtractionPool(bounds(1, DEADLINE));
    }

    @AfterAll
    void stop() {
        pool.close();
    }

    static Stream<Arguments> read() {
        return Stream.of(
                Arguments.of("a script and a program inside", TrickyPdf.scripted()),
                Arguments.of("XML whose entities multiply", TrickyPdf.laughing()),
                Arguments.of("a table that names itself", TrickyPdf.withTableInCircles()),
                Arguments.of("a page in a hundred branches", TrickyPdf.withPagesNested(100)),
                Arguments.of("two thousand million pages that are not there", TrickyPdf.withPagesPromised()),
                Arguments.of("twenty forms in one another", TrickyPdf.withFormsNested(20)),
                Arguments.of("a form that draws itself", TrickyPdf.withFormInCircles()),
                Arguments.of("a picture of a thousand million points", TrickyPdf.withPictureOf(32_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("read")
    void ofADocumentThatCanBeReadOnlyWhatItPrintsIsRead(String name, byte[] bytes) {
        assertThat(pool.extract(bytes, MediaKind.PDF)).isEqualTo(printing(TrickyPdf.SENTENCE));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("pages that are their own branch", TrickyPdf.withPagesInCircles(), Reason.UNREADABLE),
                Arguments.of("a page in 20,000 branches", TrickyPdf.withPagesNested(20_000), Reason.UNREADABLE),
                Arguments.of("10,000 pages called one", TrickyPdf.withPagesUncounted(10_000), Reason.TOO_MANY_PAGES),
                Arguments.of("20,000 forms in one another", TrickyPdf.withFormsNested(20_000), Reason.UNREADABLE),
                Arguments.of("objects that swell", TrickyPdf.withObjectsSwelling(500), Reason.OUT_OF_MEMORY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatGrowsBeyondBoundsIsRefusedWithItsReasonAndTheNextDocumentIsRead(String name, byte[] bytes, Reason reason) {
        long begun = System.nanoTime();

        Extraction extraction = pool.extract(bytes, MediaKind.PDF);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(DEADLINE.plusSeconds(15));
        assertThat(extraction).isInstanceOfSatisfying(Extraction.Refused.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(reason));
        assertThat(pool.extract(TrickyPdf.scripted(), MediaKind.PDF)).isEqualTo(printing(TrickyPdf.SENTENCE));
    }

    @Test
    void aFontThatNamesSignsWhichAreNoLettersGivesNone() {
        byte[] document = TrickyPdf.naming("1 beginbfchar <41> <00410000000700420085202E> endbfchar", 3);

        assertThat(pool.extract(document, MediaKind.PDF)).isEqualTo(printing("ABABAB"));
    }

    @Test
    void aFontThatNamesNoLettersLeavesAPictureForAPersonToRead() {
        for (String letter : List.of("", "0007")) {
            byte[] document = TrickyPdf.naming("1 beginbfchar <41> <" + letter + "> endbfchar", 3);

            StructuredDocument read = pool.extract(document, MediaKind.PDF)
                    .fold(Extraction.Structured::document, refused -> {
                        throw new AssertionError(refused);
                    });

            assertThat(read.imageOnly()).isTrue();
            assertThat(read.blocks()).isEmpty();
        }
    }

    @Test
    void aFontThatNamesHalvesOfLettersHarmsNobodyWhoReadsOn() {
        byte[] document = TrickyPdf.naming("1 beginbfchar <41> <D800> endbfchar", 3);

        assertThat(pool.extract(document, MediaKind.PDF).toString().codePoints())
                .isNotEmpty()
                .noneMatch(letter -> letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE);
    }

    @Test
    void aFontThatNamesALetterByThousandsStaysWithinWhatIsCarried() {
        byte[] document = TrickyPdf.naming("1 beginbfchar <41> <" + "0042".repeat(250) + "> endbfchar", 20_000);

        Extraction extraction = pool.extract(document, MediaKind.PDF);

        boolean cutOrRefused = extraction.fold(
                read -> read.document().truncated(), refused -> refused.reason() == Reason.OUT_OF_MEMORY);
        assertThat(cutOrRefused).isTrue();
    }

    @Test
    void aDocumentThatIsCutOffHurtsNoneThatIsReadAtTheSameTime() {
        byte[] endless = TrickyPdf.naming("1 beginbfrange <0000> <FFFF> <0000> endbfrange\n".repeat(40_000), 3);
        ExtractionPool two = new ExtractionPool(bounds(2, Duration.ofSeconds(8)));
        try {
            CompletableFuture<Extraction> cutOff =
                    CompletableFuture.supplyAsync(() -> two.extract(endless, MediaKind.PDF));
            int beside = 0;
            while (!cutOff.isDone()) {
                assertThat(two.extract(TrickyPdf.scripted(), MediaKind.PDF)).isEqualTo(printing(TrickyPdf.SENTENCE));
                beside++;
            }

            assertThat(cutOff.join())
                    .isInstanceOfSatisfying(Extraction.Refused.class, refusal -> assertThat(refusal.reason())
                            .isEqualTo(Reason.TIMED_OUT));
            assertThat(beside).isGreaterThan(10);
            assertThat(two.extract(TrickyPdf.scripted(), MediaKind.PDF)).isEqualTo(printing(TrickyPdf.SENTENCE));
        } finally {
            two.close();
        }
    }

    @Test
    void lettersOfTwoBytesThatNobodyAnnouncedAreNoText() {
        for (MediaKind kind : List.of(MediaKind.TEXT, MediaKind.HTML)) {
            for (byte[] bytes : List.of("<p>Plans.".getBytes(UTF_16LE), "<p>Plans.".getBytes(UTF_16BE))) {
                assertThat(pool.extract(bytes, kind)).isInstanceOfSatisfying(Extraction.Refused.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.NOT_WHAT_IT_SAYS);
                    assertThat(refusal.message()).contains("send the report itself");
                });
            }
        }
    }

    private static Extraction printing(String words) {
        return new Extraction.Structured(
                new StructuredDocument(1, false, false, List.of(new Block.Paragraph(1, 1, null, null, words))));
    }

    private static ExtractionConfig bounds(int processes, Duration deadline) {
        return new Bounds(processes, new MemorySize(BigInteger.valueOf(128 << 20)), deadline, 500);
    }
}
