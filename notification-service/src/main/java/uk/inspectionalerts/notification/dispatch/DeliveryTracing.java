package uk.inspectionalerts.notification.dispatch;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.logging.MDC;
import uk.inspectionalerts.messaging.TraceParent;

/** Makes an attempt part of the trace of the report that it tells of, and has its lines of the log found by its id. */
@ApplicationScoped
class DeliveryTracing {

    private static final String KEY = "delivery";

    private final Tracer tracer;

    DeliveryTracing(Tracer tracer) {
        this.tracer = tracer;
    }

    Ending within(Claim claim, Supplier<Ending> attempt) {
        Span span = tracer.spanBuilder("deliver by " + claim.channel())
                .setParent(TraceParent.context(claim.trace().orElse(null)))
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(KEY, claim.delivery().toString())
                .startSpan();
        MDC.put(KEY, claim.delivery().toString());
        try (Scope within = span.makeCurrent()) {
            Ending ending = attempt.get();
            span.setAttribute("outcome", ending.state().code());
            return ending;
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            MDC.remove(KEY);
            span.end();
        }
    }
}
