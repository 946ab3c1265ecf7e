package uk.inspectionalerts.notification.informing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.notice.Notice;

@Entity
@Table(name = "notice")
class NoticeRow {

    @Id
    UUID id;

    String key;

    String audience;

    String subject;

    String summary;

    @Column(columnDefinition = "text[]")
    List<String> details;

    String advice;

    @Column(name = "raised_at")
    Instant raisedAt;

    @Column(name = "over_at")
    Instant overAt;

    static NoticeRow of(Notice notice, Optional<Audience> audience, Instant now) {
        NoticeRow row = new NoticeRow();
        row.id = notice.id();
        row.key = notice.key();
        row.audience = audience.map(Audience::code).orElse(null);
        row.subject = notice.subject();
        row.summary = notice.summary();
        row.details = notice.details();
        row.advice = notice.advice();
        row.raisedAt = now;
        return row;
    }

    Notice notice() {
        return new Notice(key, subject, summary, details, advice);
    }
}
