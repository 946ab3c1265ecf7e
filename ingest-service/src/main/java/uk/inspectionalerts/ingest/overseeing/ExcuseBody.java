package uk.inspectionalerts.ingest.overseeing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which document an operator does without, and why. */
@Schema(name = "Excuse")
record ExcuseBody(
        @NotBlank @Size(max = 2000) @Schema(description = "Address of the document, as the trouble names it")
                String url,
        @NotBlank @Size(max = 2000) @Schema(example = "The site has an error page in its place since 2012")
                String reason) {}
