package uk.inspectionalerts.notification.register;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.EventConsumption;
import uk.inspectionalerts.messaging.EventHandler;

/** Receives the compacted topic of authorities. */
@ApplicationScoped
class AuthoritiesConsumer implements EventHandler {

    private final EventConsumption consumption;
    private final KeepAuthority keepAuthority;

    AuthoritiesConsumer(EventConsumption consumption, KeepAuthority keepAuthority) {
        this.consumption = consumption;
        this.keepAuthority = keepAuthority;
    }

    @Incoming("authorities")
    @Blocking
    void on(ConsumerRecord<String, byte[]> event) {
        consumption.consume(event, this);
    }

    @Override
    public String topic() {
        return "authorities";
    }

    @Override
    public Map<String, String> about(Event event) {
        return Map.of("authority", event.key());
    }

    @Override
    public void handle(Event event) {
        keepAuthority.handle(event, Authority.from(event));
    }
}
