package uk.inspectionalerts.notification.collecting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "digest")
class DigestRow {

    @Id
    UUID id;

    UUID person;

    String channel;

    String kind;

    Instant slot;
}
