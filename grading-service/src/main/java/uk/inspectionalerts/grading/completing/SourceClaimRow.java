package uk.inspectionalerts.grading.completing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "source_claim")
class SourceClaimRow {

    @Id
    String source;

    @Column(name = "complete_to")
    LocalDate completeTo;

    @Column(name = "checked_at")
    Instant checkedAt;

    @Column(columnDefinition = "uuid[]")
    List<UUID> reports;

    @Column(name = "proven_to")
    LocalDate provenTo;

    @Column(name = "proven_at")
    Instant provenAt;

    @Column(name = "record_to")
    LocalDate recordTo;

    /** Whether the claim waits for reports that it names. */
    boolean isWaiting() {
        return !checkedAt.equals(provenAt);
    }

    void proven() {
        provenTo = completeTo;
        provenAt = checkedAt;
    }

    Optional<ProvenDay> provenDay() {
        return Optional.ofNullable(provenTo).map(day -> new ProvenDay(day, provenAt));
    }
}
