package uk.inspectionalerts.grading.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "inspection")
class InspectionRow {

    @Id
    UUID id;

    int version;

    String key;

    String status;

    boolean alert;

    @Column(name = "alert_reason")
    String alertReason;

    boolean alerted;

    String urn;

    /** The document that speaks for it; null where it is known from the shipped history alone. */
    UUID report;

    String basis;

    String framework;

    String kind;

    @Column(name = "inspection_start")
    LocalDate inspectionStart;

    @Column(name = "inspection_end")
    LocalDate inspectionEnd;

    @Column(name = "published_on")
    LocalDate publishedOn;

    @Column(name = "published_on_basis")
    String publishedOnBasis;

    @JdbcTypeCode(SqlTypes.JSON)
    String grades;

    /** Whether its publisher withdrew its last document. */
    @Column(name = "taken_back")
    boolean takenBack;

    /** The fingerprint of its milestones; null where it enters no count. */
    UUID milestones;

    @Column(name = "is_current")
    boolean current;

    /** The {@link Outcome} that was last published; null once it was withdrawn. */
    @JdbcTypeCode(SqlTypes.JSON)
    String outcome;

    protected InspectionRow() {}

    InspectionRow(UUID id) {
        this.id = id;
    }
}
