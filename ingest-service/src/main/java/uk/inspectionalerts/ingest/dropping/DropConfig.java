package uk.inspectionalerts.ingest.dropping;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import uk.inspectionalerts.ingest.report.AlertChoice;

/** Settings under {@code ingest.drop}. */
@ConfigMapping(prefix = "ingest.drop")
interface DropConfig {

    /** The folder that documents are dropped into; if absent, there is none. Replicas may share one. */
    Optional<Path> folder();

    /** How often to look into it. */
    @WithDefault("PT5S")
    Duration every();

    /** How long a file must stay the same before it counts as whole. */
    @WithDefault("PT10S")
    Duration settle();

    /** Whether to alert to a document of which the manifest does not say. */
    @WithDefault("auto")
    AlertChoice alerts();

    /** The largest document that is taken in. */
    @WithDefault("25M")
    MemorySize largest();
}
