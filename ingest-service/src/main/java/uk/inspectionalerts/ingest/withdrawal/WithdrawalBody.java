package uk.inspectionalerts.ingest.withdrawal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a publisher says on withdrawing a report. */
@Schema(name = "Withdrawal")
record WithdrawalBody(
        @NotBlank @Size(max = 2000) @Schema(description = "Why, in a sentence that others will read", example = "Published in error")
                String reason) {}
