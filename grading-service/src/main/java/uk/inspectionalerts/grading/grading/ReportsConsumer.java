package uk.inspectionalerts.grading.grading;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import uk.inspectionalerts.grading.canary.CheckCanary;
import uk.inspectionalerts.messaging.Event;
import uk.inspectionalerts.messaging.EventConsumption;
import uk.inspectionalerts.messaging.EventHandler;

/** Reports as they are taken in, from topic {@code reports}. */
@ApplicationScoped
class ReportsConsumer implements EventHandler {

    private final EventConsumption consumption;
    private final ReportEventReader reader;
    private final GradeReport gradeReport;
    private final GradingMetrics metrics;
    private final CheckCanary checkCanary;

    ReportsConsumer(
            EventConsumption consumption,
            ReportEventReader reader,
            GradeReport gradeReport,
            GradingMetrics metrics,
            CheckCanary checkCanary) {
        this.consumption = consumption;
        this.reader = reader;
        this.gradeReport = gradeReport;
        this.metrics = metrics;
        this.checkCanary = checkCanary;
    }

    @Incoming("reports")
    @Blocking
    void on(ConsumerRecord<String, byte[]> event) {
        consumption.consume(event, this);
    }

    @Override
    public String topic() {
        return "reports";
    }

    /** The council is not known before the report is read. */
    @Override
    public Map<String, String> about(Event event) {
        return Map.of("report", event.subject());
    }

    @Override
    public void handle(Event event) {
        if (event.type().equals("canary.published.v1")) {
            checkCanary.handle(reader.canary(event));
            return;
        }
        ReportEvent report = reader.read(event);
        metrics.time(() -> gradeReport.handle(event, report)).ifPresent(metrics::count);
    }
}
