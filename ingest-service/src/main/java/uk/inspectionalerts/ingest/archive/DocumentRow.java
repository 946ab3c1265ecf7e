package uk.inspectionalerts.ingest.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "document")
class DocumentRow {
    @Id
    UUID report;

    byte[] bytes;
    String structure;

    static DocumentRow of(UUID report, byte[] bytes, String structure) {
        DocumentRow row = new DocumentRow();
        row.report = report;
        row.bytes = bytes;
        row.structure = structure;
        return row;
    }
}
