package uk.inspectionalerts.ingest.structure;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** The bounds within which documents are read. */
@ConfigMapping(prefix = "ingest.extraction")
public interface ExtractionConfig {

    /** How many documents are read at once, each in a process of its own. */
    @WithDefault("2")
    @Min(1) @Max(32) int processes();

    /** The heap that a process may use; a document that needs more is refused. */
    @WithDefault("256M")
    MemorySize heap();

    /** The time that reading a document may take; one that needs longer is refused. */
    @WithDefault("PT20S")
    Duration deadline();

    /** After so many documents a process is replaced, so that nothing piles up in it. */
    @WithDefault("500")
    @Min(1) int documentsPerProcess();
}
