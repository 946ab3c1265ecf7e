package uk.inspectionalerts.notification.raising;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.EventConsumption;
import uk.inspectionalerts.messaging.EventHandler;
import uk.inspectionalerts.notification.event.EventBody;

/** Receives what grading found. */
@ApplicationScoped
class OutcomesConsumer implements EventHandler {

    private final EventConsumption consumption;
    private final RaiseAlerts raiseAlerts;

    OutcomesConsumer(EventConsumption consumption, RaiseAlerts raiseAlerts) {
        this.consumption = consumption;
        this.raiseAlerts = raiseAlerts;
    }

    @Incoming("outcomes")
    @Blocking
    void on(ConsumerRecord<String, byte[]> event) {
        consumption.consume(event, this);
    }

    @Override
    public String topic() {
        return "outcomes";
    }

    @Override
    public void handle(Event event) {
        raiseAlerts.handle(event, OutcomeReader.read(event.type(), EventBody.of(event)));
    }
}
