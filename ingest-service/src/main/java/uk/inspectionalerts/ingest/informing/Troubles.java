package uk.inspectionalerts.ingest.informing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.inspectionalerts.ingest.publishing.SourceEvents;
import uk.inspectionalerts.ingest.source.Health;
import uk.inspectionalerts.ingest.source.Health.Finding;
import uk.inspectionalerts.ingest.source.Trouble;
import uk.inspectionalerts.ingest.source.TroubleKind;
import uk.inspectionalerts.messaging.Outbox;

/** Keeps what is wrong with each source, and has its operators told of it once, and once when it is over. */
@ApplicationScoped
public class Troubles implements PanacheRepositoryBase<TroubleRow, UUID> {

    /** A trouble that grows is told anew, with all that it is then, but no sooner than this after it was told. */
    private static final Duration GROWING = Duration.ofMinutes(15);

    private final SourceEvents events;
    private final Outbox outbox;
    private final Clock clock;

    Troubles(SourceEvents events, Outbox outbox, Clock clock) {
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What operators were told is wrong with the source, and is not over. */
    @Transactional
    public List<Trouble> open(String source) {
        return rows(source).stream().map(TroubleRow::trouble).toList();
    }

    /** Holds what is wrong with the source now against what was told: what is new is told, and what is over. */
    @Transactional
    public void review(String source, Health health) {
        Map<TroubleKind, Finding> found =
                health.findings().stream().collect(Collectors.toMap(Finding::kind, Function.identity()));
        Instant now = clock.instant();
        for (TroubleRow row : rows(source)) {
            Finding finding = found.remove(row.kind);
            if (finding != null && grew(row, health, now)) {
                row.overAt = now;
                flush();
                tell(source, finding, now);
            } else if (finding == null && !health.failsNow()) {
                row.overAt = now;
                outbox.append(events.recovered(row.trouble(), now));
            }
        }
        found.values().forEach(finding -> tell(source, finding, now));
    }

    /** Whether more is missing than what was told of last. */
    private static boolean grew(TroubleRow told, Health health, Instant at) {
        List<String> lines = told.details.lines().toList();
        return told.kind == TroubleKind.GAP
                && !told.toldAt.isAfter(at.minus(GROWING))
                && health.staying().stream().anyMatch(thing -> lines.stream().noneMatch(thing::isToldBy));
    }

    private void tell(String source, Finding finding, Instant now) {
        Trouble trouble = new Trouble(
                UUID.randomUUID(), source, finding.kind(), finding.since(), finding.summary(), finding.details());
        persist(TroubleRow.of(trouble, finding.details(), now));
        outbox.append(events.troubled(trouble, now));
    }

    private List<TroubleRow> rows(String source) {
        return list("source = ?1 and overAt is null", source);
    }
}
