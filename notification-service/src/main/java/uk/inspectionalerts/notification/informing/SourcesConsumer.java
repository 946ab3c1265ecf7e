package uk.inspectionalerts.notification.informing;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.EventConsumption;
import uk.inspectionalerts.messaging.EventHandler;
import uk.inspectionalerts.messaging.PoisonEvent;
import uk.inspectionalerts.notification.event.EventBody;
import uk.inspectionalerts.notification.notice.SourceTrouble;
import uk.inspectionalerts.notification.notice.TroubleKind;

/** Receives what the sources of reports say about themselves. */
@ApplicationScoped
class SourcesConsumer implements EventHandler {

    private final EventConsumption consumption;
    private final TellOfSource tellOfSource;

    SourcesConsumer(EventConsumption consumption, TellOfSource tellOfSource) {
        this.consumption = consumption;
        this.tellOfSource = tellOfSource;
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
        switch (event.type()) {
            case "source.troubled.v1" -> troubled(event, EventBody.of(event));
            case "source.recovered.v1" -> recovered(event, EventBody.of(event));
            case "source.complete.v1" -> {
                // how far a source is complete concerns the record and no person
            }
            default -> throw new PoisonEvent("unknown type of event about a source: " + event.type());
        }
    }

    private void troubled(Event event, EventBody body) {
        body.instant("at");
        tellOfSource.troubled(event, trouble(body), body.text("summary"), body.optionalTexts("details"));
    }

    private void recovered(Event event, EventBody body) {
        tellOfSource.recovered(event, trouble(body), body.instant("at"));
    }

    private static SourceTrouble trouble(EventBody body) {
        return new SourceTrouble(
                body.uuid("trouble"), body.text("source"), body.code("kind", TroubleKind::of), body.instant("since"));
    }
}
