package uk.inspectionalerts.messaging.notes;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.EventConsumption;
import uk.inspectionalerts.messaging.EventHandler;

@ApplicationScoped
class NotesConsumer implements EventHandler {

    private final EventConsumption consumption;
    private final Notebook notebook;

    NotesConsumer(EventConsumption consumption, Notebook notebook) {
        this.consumption = consumption;
        this.notebook = notebook;
    }

    @Incoming("notes")
    @Blocking
    void on(ConsumerRecord<String, byte[]> event) {
        consumption.consume(event, this);
    }

    @Override
    public String topic() {
        return "notes";
    }

    @Override
    public void handle(Event event) {
        notebook.takeDown(event);
    }
}
