package uk.inspectionalerts.notification.raising;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.EventConsumption;
import uk.inspectionalerts.messaging.EventHandler;
import uk.inspectionalerts.notification.canary.CanarySink;
import uk.inspectionalerts.notification.event.EventBody;

/** Receives what grading found. */
@ApplicationScoped
class OutcomesConsumer implements EventHandler {

    private static final Pattern URN = Pattern.compile("\\d+");

    private final EventConsumption consumption;
    private final RaiseAlerts raiseAlerts;
    private final EraseWords eraseWords;
    private final CanarySink canaries;

    OutcomesConsumer(
            EventConsumption consumption, RaiseAlerts raiseAlerts, EraseWords eraseWords, CanarySink canaries) {
        this.consumption = consumption;
        this.raiseAlerts = raiseAlerts;
        this.eraseWords = eraseWords;
        this.canaries = canaries;
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

    /** The key is the URN of the council once that is settled, and until then the id of the report. */
    @Override
    public Map<String, String> about(Event event) {
        return URN.matcher(event.key()).matches()
                ? Map.of("inspection", event.subject(), "authority", event.key())
                : Map.of("inspection", event.subject());
    }

    @Override
    public void handle(Event event) {
        EventBody body = EventBody.of(event);
        switch (event.type()) {
            case "outcome.erased.v1" -> eraseWords.handle(event, body.uuid("report"));
            case "canary.graded.v1" -> {
                body.instant("gradedAt");
                canaries.arrived(body.uuid("canary"), body.instant("startedAt"));
            }
            default -> raiseAlerts.handle(event, OutcomeReader.read(event.type(), body));
        }
    }
}
