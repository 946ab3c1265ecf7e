package uk.inspectionalerts.checks.reading;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import uk.inspectionalerts.ingest.structure.ExtractionConfig;
import uk.inspectionalerts.ingest.structure.ExtractionPool;

/** The bounds within which the checks have documents read. */
record Bounds(int processes, MemorySize heap, Duration deadline, int documentsPerProcess) implements ExtractionConfig {

    /** Those of the running service. */
    static final Bounds STANDARD =
            new Bounds(2, new MemorySize(BigInteger.valueOf(256L << 20)), Duration.ofSeconds(20), 500);

    Bounds within(Duration shorter) {
        return new Bounds(processes, heap, shorter, documentsPerProcess);
    }

    ExtractionPool pool() {
        return new ExtractionPool(this);
    }
}
