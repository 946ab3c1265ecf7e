package uk.inspectionalerts.ingest.linking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.ingest.browsing.Validators;
import uk.inspectionalerts.ingest.report.AlertChoice;
import uk.inspectionalerts.ingest.report.ReportId;
import uk.inspectionalerts.ingest.report.Sha256;
import uk.inspectionalerts.ingest.report.Urn;

@Entity
@Table(name = "site_link")
class LinkRow {
    @Id
    String url;

    String urn;
    String title;

    @Column(name = "published_on")
    LocalDate publishedOn;

    @Enumerated(EnumType.STRING)
    AlertChoice alerts;

    @Enumerated(EnumType.STRING)
    LinkState state;

    UUID report;
    String sha256;
    String etag;

    @Column(name = "last_modified")
    String lastModified;

    @Column(name = "checked_at")
    Instant checkedAt;

    int unlinked;
    int missing;

    @Column(name = "missing_in")
    Instant missingIn;

    int tries;

    @Column(name = "failing_since")
    Instant failingSince;

    String failure;

    @Column(name = "next_try")
    Instant nextTry;

    String excuse;

    Link link() {
        return new Link(
                URI.create(url),
                new Urn(urn),
                title,
                Optional.ofNullable(publishedOn),
                alerts,
                Optional.ofNullable(report).map(ReportId::new),
                Optional.ofNullable(sha256).map(Sha256::new),
                new Validators(Optional.ofNullable(etag), Optional.ofNullable(lastModified)));
    }
}
