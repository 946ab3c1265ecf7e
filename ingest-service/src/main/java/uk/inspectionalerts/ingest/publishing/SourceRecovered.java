package uk.inspectionalerts.ingest.publishing;

import java.time.Instant;
import java.util.UUID;
import uk.inspectionalerts.ingest.source.Trouble;

/** Body of {@code source.recovered.v1}. */
record SourceRecovered(String source, UUID trouble, String kind, Instant since, Instant at) {

    static SourceRecovered of(Trouble trouble, Instant at) {
        return new SourceRecovered(
                trouble.source(), trouble.id(), trouble.kind().code(), trouble.since(), at);
    }
}
