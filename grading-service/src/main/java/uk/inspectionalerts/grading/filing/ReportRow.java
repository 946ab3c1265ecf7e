package uk.inspectionalerts.grading.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "report")
class ReportRow {

    @Id
    UUID id;

    int version;

    String status;

    String sha256;

    @Column(name = "received_at")
    Instant receivedAt;

    String urn;

    UUID inspection;

    /** The number of the change that left it as it is, counted over all documents. */
    long filed;

    /** The whole {@link Report}; null once it was withdrawn. */
    @JdbcTypeCode(SqlTypes.JSON)
    String document;

    protected ReportRow() {}

    ReportRow(UUID id) {
        this.id = id;
    }
}
