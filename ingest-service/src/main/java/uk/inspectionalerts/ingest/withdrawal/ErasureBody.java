package uk.inspectionalerts.ingest.withdrawal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an operator says on erasing a report. */
@Schema(name = "Erasure")
record ErasureBody(
        @NotBlank @Size(max = 2000) @Schema(description = "Why, in a sentence that other operators will read", example = "It named a child")
                String reason) {}
