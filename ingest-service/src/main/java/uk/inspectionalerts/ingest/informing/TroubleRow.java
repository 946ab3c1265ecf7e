package uk.inspectionalerts.ingest.informing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.inspectionalerts.ingest.source.Trouble;
import uk.inspectionalerts.ingest.source.TroubleKind;

@Entity
@Table(name = "source_trouble")
class TroubleRow {
    @Id
    UUID id;

    String source;

    @Enumerated(EnumType.STRING)
    TroubleKind kind;

    Instant since;

    @Column(name = "told_at")
    Instant toldAt;

    String summary;
    String details;

    @Column(name = "over_at")
    Instant overAt;

    /** With all details, of which the trouble names only the first. */
    static TroubleRow of(Trouble trouble, List<String> details, Instant toldAt) {
        TroubleRow row = new TroubleRow();
        row.id = trouble.id();
        row.source = trouble.source();
        row.kind = trouble.kind();
        row.since = trouble.since();
        row.toldAt = toldAt;
        row.summary = trouble.summary();
        row.details = details.stream().map(line -> line.replace('\n', ' ')).collect(Collectors.joining("\n"));
        return row;
    }

    Trouble trouble() {
        return new Trouble(id, source, kind, since, summary, details.lines().toList());
    }
}
