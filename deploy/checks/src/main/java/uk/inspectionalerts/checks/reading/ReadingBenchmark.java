package uk.inspectionalerts.checks.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import uk.inspectionalerts.grading.judgement.Document;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.structure.reading.DocumentReading;
import uk.inspectionalerts.ingest.structure.reading.UnreadableDocument;

/**
 * Measures, on the same reports in one run, what the text and structure of a report cost beside the bare extraction of its
 * text, and what the reading of its judgements costs. Started by {@code deploy/checks/reading.sh}, which prints what this
 * prints.
 *
 * <p>All three are done for a report one right after the other, in several rounds, and of each the fastest round counts: what
 * else the machine does can only add time.
 */
public final class ReadingBenchmark {

    private static final int REPORTS = 100;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;
    private static final double MOST_TIMES_THE_BARE = 1.3;
    private static final double MOST_MILLISECONDS = 2;

    private final GradingSide grading = new GradingSide();
    private final List<byte[]> reports;
    private final long[] bare;
    private final long[] structure;
    private final long[] judgements;

    private ReadingBenchmark(List<byte[]> reports) {
        this.reports = reports;
        this.bare = unmeasured();
        this.structure = unmeasured();
        this.judgements = unmeasured();
    }

    /** Argument: a folder of reports. Ends with 1 when a target is missed, 2 for wrong usage. */
    public static void main(String[] args) throws IOException, UnreadableDocument {
        if (args.length != 1) {
            System.err.println("usage: reading FOLDER");
            System.exit(2);
        }
        System.exit(new ReadingBenchmark(reports(Path.of(args[0]))).run() ? 0 : 1);
    }

    private boolean run() throws IOException, UnreadableDocument {
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            if (round == WARM_UP) {
                Stream.of(bare, structure, judgements).forEach(times -> Arrays.fill(times, Long.MAX_VALUE));
            }
            for (int i = 0; i < reports.size(); i++) {
                measure(i);
            }
        }
        double times = mean(structure) / mean(bare);
        System.out.printf(
                "%d reports, the fastest of %d rounds after %d to warm up%n", reports.size(), ROUNDS, WARM_UP);
        System.out.printf("bare text            %7.2f ms a report%n", mean(bare));
        System.out.printf(
                "text and structure   %7.2f ms a report, %.2f times the bare text (at most %.1f)%n",
                mean(structure), times, MOST_TIMES_THE_BARE);
        System.out.printf(
                "reading judgements   %7.2f ms a report, %.2f ms the slowest (at most %.0f)%n",
                mean(judgements), Arrays.stream(judgements).max().orElseThrow() / 1e6, MOST_MILLISECONDS);
        return times <= MOST_TIMES_THE_BARE && mean(judgements) <= MOST_MILLISECONDS;
    }

    private void measure(int report) throws IOException, UnreadableDocument {
        byte[] bytes = reports.get(report);
        long begun = System.nanoTime();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            new PDFTextStripper().getText(document);
        }
        long stripped = System.nanoTime();
        var text = DocumentReading.read(bytes, MediaKind.PDF);
        long structured = System.nanoTime();
        Document received = grading.receive(text);
        long crossed = System.nanoTime();
        grading.read(received);
        long read = System.nanoTime();
        bare[report] = Math.min(bare[report], stripped - begun);
        structure[report] = Math.min(structure[report], structured - stripped);
        judgements[report] = Math.min(judgements[report], read - crossed);
    }

    private long[] unmeasured() {
        long[] times = new long[reports.size()];
        Arrays.fill(times, Long.MAX_VALUE);
        return times;
    }

    private static double mean(long[] times) {
        return Arrays.stream(times).average().orElseThrow()
                / Duration.ofMillis(1).toNanos();
    }

    /** At most a hundred, from all over the folder. */
    private static List<byte[]> reports(Path folder) throws IOException {
        List<byte[]> pdfs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (new String(bytes, ISO_8859_1).startsWith("%PDF-")) { // a name is no proof
                    pdfs.add(bytes);
                }
            }
        }
        int taken = Math.min(REPORTS, pdfs.size());
        return IntStream.range(0, taken)
                .mapToObj(i -> pdfs.get(i * pdfs.size() / taken))
                .toList();
    }
}
