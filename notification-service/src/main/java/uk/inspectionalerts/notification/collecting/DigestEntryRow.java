package uk.inspectionalerts.notification.collecting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "digest_entry")
class DigestEntryRow {

    @Embeddable
    record Id(UUID digest, UUID alert) {}

    @EmbeddedId
    Id id;

    @Column(columnDefinition = "text[]")
    List<String> why;

    @Column(columnDefinition = "uuid[]")
    List<UUID> rules;

    boolean told;

    static DigestEntryRow of(UUID digest, Entry entry) {
        DigestEntryRow row = new DigestEntryRow();
        row.id = new Id(digest, entry.alert());
        row.why = entry.why();
        row.rules = entry.rules();
        return row;
    }
}
