package uk.inspectionalerts.ingest.tracking;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the watching has come.
 *
 * @param polledAt when the latest publications were last read
 * @param pass the start of the reading of the whole site that goes on
 * @param passedAt the start of the last one that came to its end
 * @param backfilledAt when the first one did
 * @param stopped an operator stopped the watching
 * @param restUntil the site asked to be left alone, or does not answer: nothing is asked before
 */
public record Progress(
        Optional<Instant> polledAt,
        Optional<Instant> pass,
        Optional<Instant> passedAt,
        Optional<Instant> backfilledAt,
        boolean stopped,
        Optional<Instant> restUntil) {

    static Progress of(SiteRow row) {
        return new Progress(
                Optional.ofNullable(row.polledAt),
                Optional.ofNullable(row.passBegunAt),
                Optional.ofNullable(row.passedAt),
                Optional.ofNullable(row.backfilledAt),
                row.stoppedAt != null,
                Optional.ofNullable(row.restUntil));
    }
}
