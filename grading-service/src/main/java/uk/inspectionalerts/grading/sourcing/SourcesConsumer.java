package uk.inspectionalerts.grading.sourcing;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.EventConsumption;
import uk.inspectionalerts.messaging.EventHandler;

/** What sources of reports say about themselves, from topic {@code sources}. */
@ApplicationScoped
class SourcesConsumer implements EventHandler {

    private final EventConsumption consumption;
    private final SourceClaimReader reader;
    private final TakeClaim takeClaim;

    SourcesConsumer(EventConsumption consumption, SourceClaimReader reader, TakeClaim takeClaim) {
        this.consumption = consumption;
        this.reader = reader;
        this.takeClaim = takeClaim;
    }

    @Incoming("sources")
    @Blocking
    void on(ConsumerRecord<String, byte[]> event) {
        consumption.consume(event, this);
    }

    @Override
    public String topic() {
        return "sources";
    }

    @Override
    public void handle(Event event) {
        reader.read(event).ifPresent(claim -> takeClaim.handle(event, claim));
    }
}
