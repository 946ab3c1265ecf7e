package uk.inspectionalerts.notification.escalating;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.stream.Stream;

/** What can be seen from outside of alerts that are to be acknowledged. */
@ApplicationScoped
class EscalationMetrics {

    private static final String WAITING = "notification.escalations.waiting";
    private static final String SETTLED = "notification.escalations.settled";

    private final MeterRegistry meters;
    private final EntityManager entities;

    EscalationMetrics(MeterRegistry meters, EntityManager entities) {
        this.meters = meters;
        this.entities = entities;
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder(WAITING, this::waiting)
                .description("How many alerts wait to be acknowledged before they go to whoever stands in")
                .register(meters);
        Stream.of("escalated", "acknowledged", "overtaken", "ended").forEach(this::settlements);
    }

    /** Counts what became of one: {@code escalated}, {@code acknowledged}, {@code overtaken} or {@code ended}. */
    void settled(String outcome) {
        settlements(outcome).increment();
    }

    private Counter settlements(String outcome) {
        return meters.counter(SETTLED, "outcome", outcome);
    }

    private long waiting() {
        return QuarkusTransaction.requiringNew().call(() -> ((Number)
                        entities.createNativeQuery("select count(*) from alert_escalation where outcome is null")
                                .getSingleResult())
                .longValue());
    }
}
