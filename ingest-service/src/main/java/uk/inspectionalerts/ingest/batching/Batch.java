package uk.inspectionalerts.ingest.batching;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery of many documents and how far it has come.
 *
 * @param seq its place among all
 * @param stopped somebody stopped it, and nobody had it go on
 * @param waiting documents that were not looked into yet
 * @param takenIn documents that are reports now
 * @param known documents whose bytes were held already
 * @param refused documents that are not taken in
 */
record Batch(UUID id, long seq, Instant receivedAt, boolean stopped, int waiting, int takenIn, int known, int refused) {

    /** {@code running}, {@code stopped} or {@code done}; one with nothing left to do is done, stopped or not. */
    String state() {
        if (waiting == 0) {
            return "done";
        }
        return stopped ? "stopped" : "running";
    }
}
