package uk.inspectionalerts.messaging;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** To which trace a piece of work belongs, as text that is kept with what follows from it (W3C Trace Context). */
public final class TraceParent {

    static final String NAME = "traceparent";

    private static final W3CTraceContextPropagator FORMAT = W3CTraceContextPropagator.getInstance();

    private static final TextMapGetter<String> KEPT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String kept) {
            return Map.of(NAME, kept).keySet();
        }

        @Override
        public String get(String kept, String name) {
            return name.equals(NAME) ? kept : null;
        }
    };

    private TraceParent() {}

    /** That of what this thread is doing; empty where tracing is switched off. */
    public static Optional<String> current() {
        Map<String, String> written = new HashMap<>();
        FORMAT.inject(Context.current(), written, Map::put);
        return Optional.ofNullable(written.get(NAME));
    }

    /** The context of what goes on from there; a new trace begins if it is null or cannot be read. */
    public static Context context(String kept) {
        return kept == null ? Context.root() : FORMAT.extract(Context.root(), kept, KEPT);
    }
}
