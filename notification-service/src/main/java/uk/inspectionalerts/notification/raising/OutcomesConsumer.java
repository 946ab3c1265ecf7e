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
    private final EraseWords eraseWords;

    OutcomesConsumer(EventConsumption consumption, RaiseAlerts raiseAlerts, EraseWords eraseWords) {
        this.consumption = consumption;
        this.raiseAlerts = raiseAlerts;
        this.eraseWords = eraseWords;
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
        if (event.type().equals("outcome.erased.v1")) {
            eraseWords.handle(event, EventBody.of(event).uuid("report"));
        } else {
            raiseAlerts.handle(event, OutcomeReader.read(event.type(), EventBody.of(event)));
        }
    }
}
