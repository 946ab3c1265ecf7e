package uk.inspectionalerts.grading.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "said")
class SaidRow {

    @Id
    long position;

    UUID inspection;

    int version;

    String type;

    String urn;

    @Column(name = "said_at")
    Instant saidAt;
}
