package uk.inspectionalerts.grading.filing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "report_text")
class TextRow {

    @Id
    UUID report;

    String document;

    protected TextRow() {}

    TextRow(UUID report) {
        this.report = report;
    }
}
