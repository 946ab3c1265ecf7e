package uk.inspectionalerts.ingest.tracking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import uk.inspectionalerts.ingest.browsing.Validators;
import uk.inspectionalerts.ingest.report.Urn;
import uk.inspectionalerts.ingest.source.TroubleKind;

@Entity
@Table(name = "site_provider")
class ProviderRow {
    @Id
    String urn;

    String name;
    String page;
    String etag;

    @Column(name = "last_modified")
    String lastModified;

    @Column(name = "listed_since")
    Instant listedSince;

    @Column(name = "listed_in")
    Instant listedIn;

    @Column(name = "read_in")
    Instant readIn;

    @Column(name = "read_at")
    Instant readAt;

    @Column(name = "sent_at")
    Instant sentAt;

    Integer wanted;
    Integer place;
    boolean gone;
    int tries;

    @Column(name = "failing_since")
    Instant failingSince;

    String failure;

    @Enumerated(EnumType.STRING)
    @Column(name = "failure_kind")
    TroubleKind failureKind;

    @Column(name = "next_try")
    Instant nextTry;

    Provider provider(boolean onlyIfChanged) {
        return new Provider(
                new Urn(urn),
                name,
                URI.create(page),
                listedSince,
                Optional.ofNullable(readAt),
                onlyIfChanged
                        ? new Validators(Optional.ofNullable(etag), Optional.ofNullable(lastModified))
                        : Validators.NONE);
    }
}
