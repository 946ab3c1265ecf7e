package uk.inspectionalerts.ingest.overseeing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.inspectionalerts.ingest.linking.Absent;
import uk.inspectionalerts.ingest.source.SourceState;
import uk.inspectionalerts.ingest.source.Trouble;

/** A source as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Source", description = "A place where reports are published, and how the watching of it stands")
record SourceBody(
        @Schema(example = "reports-site") String name,
        SourceState state,
        @Schema(description = "An operator stopped the watching") boolean stopped,
        @Schema(description = "When it was last asked for its latest publications and answered") Instant lastCheck,
        @Schema(description = "Day of the latest report that it lists") LocalDate lastReport,
        @Schema(description = "The whole site was read at least once") boolean backfilled,
        @Schema(description = "Start of the last reading of the whole site that came to its end") Instant lastFullPass,
        Holdings holdings,
        @Schema(description = "The reading of the whole site that goes on") Running pass,
        @Schema(description = "What operators were told is wrong, and is not over") List<TroubleBody> troubles) {

    /** What the source lists against what is held. */
    @Schema(name = "SourceHoldings")
    record Holdings(
            @Schema(description = "Documents that it links to") long listed,
            @Schema(description = "Those of them that are held") long held,
            @Schema(description = "Those that are not, by authority and kind") List<Absent> absent) {}

    /** How far a reading of the whole site has come. */
    @Schema(name = "SourcePass")
    record Running(
            Instant since,
            @Schema(description = "Authorities whose page is still to be read") long pagesToRead,
            @Schema(description = "Documents that are still to be fetched") long documentsToFetch) {}

    /** Something that is wrong. */
    @Schema(name = "SourceTrouble")
    record TroubleBody(
            UUID id,
            @Schema(enumeration = {"unreachable", "changed", "quiet", "gap"}) String kind,
            Instant since,
            String summary,
            List<String> details) {

        static TroubleBody of(Trouble trouble) {
            return new TroubleBody(
                    trouble.id(), trouble.kind().code(), trouble.since(), trouble.summary(), trouble.details());
        }
    }
}
