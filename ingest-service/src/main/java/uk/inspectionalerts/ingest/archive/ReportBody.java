package uk.inspectionalerts.ingest.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.inspectionalerts.ingest.report.Erasure;
import uk.inspectionalerts.ingest.report.HeldReport;
import uk.inspectionalerts.ingest.report.Report;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.Urn;
import uk.inspectionalerts.ingest.report.Withdrawal;

/** A version of a report as the API shows it: all but its bytes, its text and who handed it in. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Report", description = "One version of a report that was taken in")
public record ReportBody(
        @Schema(description = "Identity of this version") UUID id,
        @Schema(description = "Identity of the report through all its versions") UUID first,
        @Schema(description = "1 for the first, rising with each revision") int version,
        @Schema(description = "The version that this one revises") UUID replaces,
        @Schema(
                        description = "accepted: stored; published: on the broker; withdrawn: taken back",
                        enumeration = {"accepted", "published", "withdrawn"})
                String status,
        @Schema(description = "SHA-256 of the bytes as received, hexadecimal") String sha256,
        @Schema(description = "Kind of document, for example application/pdf") String mediaType,
        @Schema(description = "Length of the document in bytes") int bytes,
        @Schema(description = "Number of pages; 1 for HTML and plain text") int pages,
        @Schema(description = "The pages hold pictures and no text: a person has to read them") boolean imageOnly,
        @Schema(description = "The text was too long to be passed on whole: a person has to read it") boolean truncated,
        @Schema(description = "The way in: push, bulk, drop-folder or reports-site") String source,
        Instant receivedAt,
        @Schema(description = "Given: number of the local authority") String urn,
        @Schema(description = "Given: day of publication") LocalDate publishedOn,
        @Schema(description = "Given: where the public can read the document") URI sourceUrl,
        @Schema(description = "Given: auto, never or always") String alerts,
        @Schema(description = "Why the report was withdrawn") String withdrawalReason,
        Instant withdrawnAt,
        @Schema(description = "When the bytes and the text of the withdrawn report were erased") Instant erasedAt) {

    /** The body for that version. */
    public static ReportBody of(HeldReport held) {
        Report report = held.report();
        return new ReportBody(
                report.id().value(),
                report.first().value(),
                report.version(),
                report.replaces().map(ReportId::value).orElse(null),
                word(held.status()),
                report.sha256().hex(),
                report.kind().mediaType(),
                report.bytes(),
                report.pages(),
                report.imageOnly(),
                report.truncated(),
                report.provenance().source(),
                report.provenance().receivedAt(),
                report.given().urn().map(Urn::digits).orElse(null),
                report.given().publishedOn().orElse(null),
                report.given().sourceUrl().orElse(null),
                word(report.given().alerts()),
                held.withdrawal().map(Withdrawal::reason).orElse(null),
                held.withdrawal().map(Withdrawal::at).orElse(null),
                held.erasure().map(Erasure::at).orElse(null));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
