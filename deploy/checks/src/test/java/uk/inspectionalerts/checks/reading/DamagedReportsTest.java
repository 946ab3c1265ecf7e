package uk.inspectionalerts.checks.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.grading.judgement.Judgement;
import uk.inspectionalerts.grading.judgement.Reading;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.report.Sha256;
import uk.inspectionalerts.ingest.structure.Extraction;
import uk.inspectionalerts.ingest.structure.ExtractionPool;
import uk.inspectionalerts.local.Checkout;

/**
 * Damages real reports in many ways and has them read as the services do, in the processes whose time and memory are bounded.
 * Whatever comes of it, no process fails, none needs longer than its deadline, and no grade is stated that does not stand on
 * the page. An input is fully given by its seed, so {@code -Dfuzz.seed=N -Dfuzz.inputs=1} repeats the one that is reported.
 */
class DamagedReportsTest {

    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 150);
    private static final int SEED = Integer.getInteger("fuzz.seed", 1);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Path ROOT = Checkout.find().root();

    private static final ExtractionPool POOL = Bounds.STANDARD.within(LIMIT).pool();

    private final GradingSide grading = new GradingSide();
    private final List<Original> originals = originals();
    private final Map<String, Integer> ends = Collections.synchronizedMap(new TreeMap<>());
    private final List<Taken> taken = Collections.synchronizedList(new ArrayList<>());

    /** A report that is damaged, with what it says. */
    private record Original(byte[] bytes, CheckedFacts facts) {}

    private record Taken(int seed, long milliseconds) {}

    private record Attempt(Extraction extraction, Optional<Reading> reading, Duration time) {

        /** On a busy machine anything may be late once; what never ends is late again. */
        boolean late() {
            return time.compareTo(LIMIT) > 0;
        }
    }

    @BeforeEach
    void startTheProcesses() {
        originals.parallelStream().limit(4).forEach(original -> POOL.extract(original.bytes(), MediaKind.PDF));
    }

    @AfterAll
    static void stop() {
        POOL.close();
    }

    @Test
    void aDamagedReportIsRefusedOrHeldOrReadRight() {
        List<String> failures = IntStream.range(SEED, SEED + INPUTS)
                .parallel()
                .boxed()
                .flatMap(seed -> failures(seed).map(failure -> "seed " + seed + ": " + failure))
                .toList();

        taken.sort(Comparator.comparingLong(Taken::milliseconds));
        Taken worst = taken.get(INPUTS - 1);
        System.out.printf(
                "%d damaged reports from seed %d: %s; a document took %d ms at the median and %d ms (seed %d) at worst%n",
                INPUTS, SEED, ends, taken.get(INPUTS / 2).milliseconds(), worst.milliseconds(), worst.seed());
        assertThat(failures).isEmpty();
        if (INPUTS > 1) {
            assertThat(ends).containsKeys("graded as published", "held");
        }
    }

    private Stream<String> failures(int seed) {
        Random random = new Random(seed);
        Original original = originals.get(random.nextInt(originals.size()));
        byte[] damaged = damaged(original.bytes(), random);
        Attempt first = attempt(damaged);
        Attempt attempt = first.late() ? attempt(damaged) : first;
        taken.add(new Taken(seed, attempt.time().toMillis()));
        Stream<String> late = attempt.late() ? Stream.of("reading took " + attempt.time()) : Stream.empty();
        Stream<String> wrong = attempt.reading()
                .map(reading -> wrong(reading, original, damaged))
                .orElseGet(() -> attempt.extraction().fold(structured -> Stream.empty(), this::refused));
        return Stream.concat(late, wrong);
    }

    private Attempt attempt(byte[] damaged) {
        long begun = System.nanoTime();
        Extraction extraction = POOL.extract(damaged, MediaKind.PDF);
        Optional<Reading> reading = extraction.fold(
                structured -> Optional.of(grading.read(grading.receive(structured.document()))),
                refused -> Optional.empty());
        return new Attempt(extraction, reading, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] damaged = bytes;
        int kind = random.nextInt(10);
        if (kind < 7) {
            try {
                damaged = new PageDamage(random).damage(damaged);
            } catch (IOException | RuntimeException unwritable) {
                kind = 9; // the damage was too heavy to be written down as a file
            }
        }
        return kind < 6 ? damaged : new ByteDamage(random).damage(damaged);
    }

    private Stream<String> refused(Extraction.Refused refused) {
        count("refused " + refused.reason());
        boolean failed = refused.message().contains("made its reader fail");
        return failed || refused.reason() == Extraction.Reason.TIMED_OUT
                ? Stream.of(refused.message())
                : Stream.empty();
    }

    private Stream<String> wrong(Reading reading, Original original, byte[] damaged) {
        return reading.fold(
                graded -> wrongGrades(graded.findings().judgements(), original.facts(), damaged),
                ungraded -> Stream.of("a graded report is taken for a letter without grades"),
                held -> {
                    count("held");
                    return Stream.empty();
                });
    }

    /** Grades that do not stand on their page, or are not the report's although the damaged page does not state them either. */
    private Stream<String> wrongGrades(List<Judgement> judgements, CheckedFacts facts, byte[] damaged) {
        List<Judgement> others = judgements.stream()
                .filter(stated -> !stated.grade().code().equals(facts.grades().get(stated.area())))
                .toList();
        count(others.isEmpty() ? "graded as published" : "graded as the damaged page states");
        try (PrintedPages pages = new PrintedPages(damaged)) {
            List<String> wrong = new ArrayList<>();
            for (Judgement stated : judgements) {
                int page = stated.evidence().page();
                String quotation = stated.evidence().quotation();
                if (!quotation.contains(stated.printed()) || !pages.have(page, quotation)) {
                    wrong.add(facts.id() + ": not on the page: " + stated);
                } else if (others.contains(stated) && !pages.haveTogether(page, stated.label() + stated.printed())) {
                    wrong.add(facts.id() + ": not its grade: " + stated);
                }
            }
            return wrong.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void count(String end) {
        ends.merge(end, 1, Integer::sum);
    }

    private static List<Original> originals() {
        Map<String, CheckedFacts> facts =
                CheckedFacts.in(ROOT.resolve("deploy/checks/src/test/resources/facts")).stream()
                        .collect(Collectors.toMap(CheckedFacts::sha256, Function.identity()));
        return Stream.of(
                        "deploy/checks/src/test/resources/corpus",
                        "deploy/local/demo/history",
                        "deploy/local/demo/reports")
                .flatMap(folder -> pdfs(ROOT.resolve(folder)))
                .map(bytes -> new Original(bytes, facts.get(Sha256.of(bytes).hex())))
                .toList();
    }

    private static Stream<byte[]> pdfs(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<byte[]> pdfs = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList()) {
                pdfs.add(Files.readAllBytes(file));
            }
            return pdfs.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
