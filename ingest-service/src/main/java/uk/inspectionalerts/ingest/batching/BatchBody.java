package uk.inspectionalerts.ingest.batching;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A batch as the API shows it. */
@Schema(name = "Batch", description = "Many documents that were handed in at once, and how far they have come")
record BatchBody(
        UUID id,
        @Schema(
                        description = "running; stopped: waits to be resumed; done: each document is settled",
                        enumeration = {"running", "stopped", "done"})
                String state,
        Instant receivedAt,
        @Schema(description = "Number of documents, the sum of the next four") int documents,
        @Schema(description = "Not looked into yet") int waiting,
        @Schema(description = "Reports now") int takenIn,
        @Schema(description = "Held already, and not told of again") int known,
        @Schema(description = "Not taken in: the items say why") int refused) {

    static BatchBody of(Batch batch) {
        return new BatchBody(
                batch.id(),
                batch.state(),
                batch.receivedAt(),
                batch.waiting() + batch.takenIn() + batch.known() + batch.refused(),
                batch.waiting(),
                batch.takenIn(),
                batch.known(),
                batch.refused());
    }
}
