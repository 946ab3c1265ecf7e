package uk.inspectionalerts.ingest.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.ingest.report.Given;
import uk.inspectionalerts.ingest.report.Report;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.StructuredDocument;
import uk.inspectionalerts.ingest.report.Urn;
import uk.inspectionalerts.ingest.revision.Changes;

/** Body of {@code report.published.v1} and, with {@code replaces} and {@code changes}, of {@code report.revised.v1}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportPublished(
        UUID report,
        UUID first,
        int version,
        UUID replaces,
        ChangesBody changes,
        String sha256,
        String mediaType,
        String source,
        Instant receivedAt,
        GivenBody given,
        DocumentBody document) {

    /** What was said about the document; what was not said is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GivenBody(String urn, LocalDate publishedOn, URI sourceUrl, String alerts) {

        static GivenBody of(Given given) {
            return new GivenBody(
                    given.urn().map(Urn::digits).orElse(null),
                    given.publishedOn().orElse(null),
                    given.sourceUrl().orElse(null),
                    given.alerts().name().toLowerCase(Locale.ROOT));
        }
    }

    static ReportPublished of(Report report, Optional<Changes> changes, StructuredDocument document) {
        return new ReportPublished(
                report.id().value(),
                report.first().value(),
                report.version(),
                report.replaces().map(ReportId::value).orElse(null),
                changes.map(ChangesBody::of).orElse(null),
                report.sha256().hex(),
                report.kind().mediaType(),
                report.provenance().source(),
                report.provenance().receivedAt(),
                GivenBody.of(report.given()),
                DocumentBody.of(document));
    }
}
