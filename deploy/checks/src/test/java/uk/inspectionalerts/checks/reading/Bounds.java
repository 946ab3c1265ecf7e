package uk.inspectionalerts.checks.reading;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import uk.inspectionalerts.ingest.structure.ExtractionConfig;
import uk.inspectionalerts.ingest.structure.ExtractionPool;

/** The bounds within which the checks have documents read. */
record Bounds(int processes, MemorySize heap, Duration deadline, int documentsPerProcess) implements ExtractionConfig {

    /** The heap of the running service, and half its time. */
    static Bounds standard() {
        return new Bounds(2, new MemorySize(BigInteger.valueOf(256L << 20)), Duration.ofSeconds(10), 500);
    }

    ExtractionPool pool() {
        return new ExtractionPool(this);
    }
}
