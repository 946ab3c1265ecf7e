package uk.inspectionalerts.notification.operating;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.inspectionalerts.messaging.Operations;

/** The channels by which nothing is sent for a while. */
@ApplicationScoped
public class Pauses implements PanacheRepositoryBase<PauseRow, String> {

    private static final String PAUSED = "notification.channels.paused";

    private final Operations operations;
    private final Clock clock;

    Pauses(Operations operations, Clock clock) {
        this.operations = operations;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder(PAUSED, () -> all().size())
                .description("How many channels operators have paused")
                .register(meters);
    }

    /** From now on nothing is begun to be sent by the channel. One that is paused stays so, for the first reason. */
    @Transactional
    PauseRow pause(String channel, String reason, String by) {
        return findByIdOptional(channel).orElseGet(() -> {
            PauseRow row = new PauseRow();
            row.channel = channel;
            row.pausedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            row.pausedBy = by;
            row.reason = reason;
            persist(row);
            operations.note("paused", "channel " + channel, by, Optional.of(reason), 0);
            return row;
        });
    }

    /** What waited is due as if the pause had not been: none of it counts towards giving up. False if it is not paused. */
    @Transactional
    boolean resume(String channel, String reason, String by) {
        Optional<PauseRow> paused = findByIdOptional(channel);
        paused.ifPresent(row -> {
            Instant now = clock.instant();
            int waiting = getEntityManager()
                    .createNativeQuery(
                            """
                            update delivery set due_since = due_since + (cast(:now as timestamptz)
                                                - greatest(cast(:paused as timestamptz), due_since))
                             where channel = :channel and status in ('due', 'retrying', 'unknown') and due_since <= :now
                            """)
                    .setParameter("now", now)
                    .setParameter("paused", row.pausedAt)
                    .setParameter("channel", channel)
                    .executeUpdate();
            delete(row);
            operations.note("resumed", "channel " + channel, by, Optional.of(reason), waiting);
        });
        return paused.isPresent();
    }

    /** Since when each channel that is paused has been so. */
    @Transactional
    public Map<String, Instant> since() {
        return all().stream().collect(Collectors.toMap(row -> row.channel, row -> row.pausedAt));
    }

    @Transactional
    List<PauseRow> all() {
        return list("order by channel");
    }
}
