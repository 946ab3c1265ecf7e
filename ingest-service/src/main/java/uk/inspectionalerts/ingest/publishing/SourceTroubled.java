package uk.inspectionalerts.ingest.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.inspectionalerts.ingest.source.Trouble;

/** Body of {@code source.troubled.v1}. */
record SourceTroubled(
        String source, UUID trouble, String kind, Instant since, Instant at, String summary, List<String> details) {

    static SourceTroubled of(Trouble trouble, Instant at) {
        return new SourceTroubled(
                trouble.source(),
                trouble.id(),
                trouble.kind().code(),
                trouble.since(),
                at,
                trouble.summary(),
                trouble.details());
    }
}
