package uk.inspectionalerts.grading.regrading;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for changes to be made that were looked at before. */
@Schema(name = "Regrading")
record RegradingRequest(@NotBlank @Schema(description = "The plan of GET /regrading") String plan) {}
