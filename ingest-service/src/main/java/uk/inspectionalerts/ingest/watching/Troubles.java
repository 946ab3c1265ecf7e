package uk.inspectionalerts.ingest.watching;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
class Troubles implements PanacheRepositoryBase<TroubleRow, UUID> {

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
    List<Trouble> open(String source) {
        return rows(source).stream().map(TroubleRow::trouble).toList();
    }

    /** Holds what is wrong with the source now against what was told: what is new is told, and what is over. */
    @Transactional
    void review(String source, Health health) {
        Map<TroubleKind, Finding> found =
                health.findings().stream().collect(Collectors.toMap(Finding::kind, Function.identity()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (TroubleRow row : rows(source)) {
            Optional<Finding> finding = Optional.ofNullable(found.remove(row.kind));
            if (finding.isPresent()) {
                finding.filter(grown -> grew(row, grown, now)).ifPresent(grown -> {
                    row.overAt = now;
                    flush();
                    tell(source, grown, now);
                });
            } else if (!health.hides(row.kind)) {
                row.overAt = now;
                outbox.append(events.recovered(row.trouble(), now));
            }
        }
        found.values().forEach(finding -> tell(source, finding, now));
    }

    private static boolean grew(TroubleRow told, Finding now, Instant at) {
        if (now.kind() != TroubleKind.GAP || told.toldAt.isAfter(at.minus(GROWING))) {
            return false;
        }
        // without the reason, which may change from try to try
        Set<String> known =
                told.trouble().details().stream().map(Troubles::named).collect(Collectors.toCollection(HashSet::new));
        return now.details().stream()
                .limit(Trouble.MOST_DETAILS)
                .map(Troubles::named)
                .anyMatch(name -> !known.contains(name));
    }

    private static String named(String detail) {
        return detail.split(": ", 2)[0];
    }

    private void tell(String source, Finding finding, Instant now) {
        Trouble trouble = new Trouble(
                UUID.randomUUID(), source, finding.kind(), finding.since(), finding.summary(), finding.details());
        persist(TroubleRow.of(trouble, now));
        outbox.append(events.troubled(trouble, now));
    }

    private List<TroubleRow> rows(String source) {
        return list("source = ?1 and overAt is null", source);
    }
}
