package uk.inspectionalerts.checks.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.structure.Extraction;
import uk.inspectionalerts.ingest.structure.ExtractionPool;
import uk.inspectionalerts.local.Checkout;

/**
 * Reads whole folders of real reports as the services do and holds every fact against what a person has found in them. The
 * folder {@code -Dcorpus} (its facts in {@code gold} beside it, or in {@code -Dcorpus.facts}; both from the root of the
 * project) comes to the shipped ones.
 */
class CorpusTest {

    private static final Path ROOT = Checkout.find().root();
    private static final Path SHIPPED = ROOT.resolve("deploy/checks/src/test/resources");
    private static final Path DEMONSTRATION = ROOT.resolve("deploy/local/demo");
    private static final ExtractionPool POOL = Bounds.STANDARD.pool();

    @AfterAll
    static void stop() {
        POOL.close();
    }

    @Test
    void everyFactOfTheShippedReportsIsRead() {
        holds(
                SHIPPED.resolve("facts"),
                SHIPPED.resolve("corpus"),
                DEMONSTRATION.resolve("history"),
                DEMONSTRATION.resolve("reports"));
    }

    @Test
    void everyFactOfTheCorpusIsRead() {
        Optional<String> named = Optional.ofNullable(System.getProperty("corpus"));
        String skipped = "Skipped: -Dcorpus names no folder of reports, so the shipped ones alone were read.";
        if (named.isEmpty()) {
            System.out.println(skipped);
        }
        assumeTrue(named.isPresent(), skipped);
        Path corpus = ROOT.resolve(named.get()).normalize();
        Path facts = Optional.ofNullable(System.getProperty("corpus.facts"))
                .map(ROOT::resolve)
                .orElseGet(() -> corpus.resolveSibling("gold"));

        holds(facts, corpus);
    }

    @Test
    void aPageUnderTheNameOfAPdfIsRefused() {
        byte[] page = "<!DOCTYPE html>\n<html><body>Sorry, this report has moved.</body></html>"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(POOL.extract(page, MediaKind.PDF))
                .isInstanceOfSatisfying(Extraction.Refused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Extraction.Reason.NOT_WHAT_IT_SAYS));
    }

    private static void holds(Path facts, Path... folders) {
        CorpusComparison comparison = new CorpusComparison(CheckedFacts.in(facts));
        documents(folders, "", ".pdf").parallel().forEach(file -> {
            byte[] bytes = bytes(file);
            comparison.pdf(file, bytes, POOL.extract(bytes, MediaKind.PDF));
        });
        documents(folders, "text", ".txt")
                .forEach(file -> comparison.twin(file, POOL.extract(bytes(file), MediaKind.TEXT)));

        System.out.println(comparison.report());
        assertThat(comparison.failures()).isEmpty();
    }

    private static Stream<Path> documents(Path[] folders, String inside, String ending) {
        return Stream.of(folders)
                .map(folder -> folder.resolve(inside))
                .filter(folder -> inside.isEmpty() || Files.isDirectory(folder))
                .flatMap(CorpusTest::files)
                .filter(file -> file.toString().endsWith(ending));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
