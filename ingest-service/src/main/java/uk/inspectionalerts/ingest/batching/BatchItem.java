package uk.inspectionalerts.ingest.batching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a document of a batch, as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BatchItem", description = "What came of one document of a batch")
record BatchItem(
        @JsonIgnore int position,
        @Schema(description = "Name of the file in the delivery") String file,
        @Schema(
                        description = "known: its bytes were held already",
                        enumeration = {"waiting", "taken_in", "known", "refused"})
                String outcome,
        @Schema(description = "The report that holds its bytes") UUID report,
        @Schema(description = "Kind of reason for which it was refused") String reason,
        @Schema(description = "What is wrong with it and what to do") String detail) {}
