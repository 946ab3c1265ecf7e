package uk.inspectionalerts.ingest.linking;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import uk.inspectionalerts.ingest.browsing.Validators;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.Sha256;
import uk.inspectionalerts.ingest.report.Urn;

/**
 * A document that the site links to.
 *
 * @param report the version that holds its bytes, and {@code sha256} their hash, once it was taken in
 * @param validators of the document as it was last fetched
 */
public record Link(
        URI url,
        Urn urn,
        String title,
        Optional<LocalDate> publishedOn,
        AlertChoice alerts,
        Optional<ReportId> report,
        Optional<Sha256> sha256,
        Validators validators) {}
