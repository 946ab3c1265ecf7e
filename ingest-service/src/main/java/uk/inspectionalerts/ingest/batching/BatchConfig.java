package uk.inspectionalerts.ingest.batching;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import uk.inspectionalerts.ingest.unpacking.Bounds;

/** Settings under {@code ingest.batch}. How large a delivery may be as it is sent is a limit of its path. */
@ConfigMapping(prefix = "ingest.batch")
interface BatchConfig {

    /** How many files a delivery may have. */
    @WithDefault("2000")
    @Min(1) @Max(10_000) int files();

    /** How large each may be, unpacked. */
    @WithDefault("25M")
    MemorySize file();

    /** How large all may be together, unpacked. */
    @WithDefault("1G")
    MemorySize total();

    /** How many times its packed length a file may have. */
    @WithDefault("200")
    @Min(1) int ratio();

    /**
     * How many documents are taken in at once. Fewer than are read at once ({@code ingest.extraction.processes}): what is
     * published now does not queue behind history.
     */
    @WithDefault("1")
    @Min(1) int workers();

    /** After how long a document is given to another worker, because the one who had it is gone. */
    @WithDefault("PT2M")
    Duration lease();

    /** The same as bounds. */
    default Bounds bounds() {
        return new Bounds(files(), Math.toIntExact(file().asLongValue()), total().asLongValue(), ratio());
    }
}
