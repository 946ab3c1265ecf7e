package uk.inspectionalerts.grading.correcting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "correction")
class CorrectionRow {

    @Id
    UUID id;

    UUID report;

    String sha256;

    String author;

    String reason;

    @Column(name = "made_at")
    Instant madeAt;

    /** A {@link Decision}. */
    @JdbcTypeCode(SqlTypes.JSON)
    String decision;
}
