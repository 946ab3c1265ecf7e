package uk.inspectionalerts.local.submission;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** One message to one person, as notification-service tells it. */
record Delivery(String audience, String status, String subject) {

    private static final String DELIVERED = "delivered";
    private static final Set<String> ENDS = Set.of(DELIVERED, "abandoned", "cancelled");

    /** All deliveries of an outcome. */
    static List<Delivery> of(JsonNode outcome) {
        return StreamSupport.stream(outcome.path("alerts").spliterator(), false)
                .flatMap(alert -> StreamSupport.stream(alert.path("deliveries").spliterator(), false)
                        .map(delivery -> new Delivery(
                                alert.path("audience").asText(),
                                delivery.path("status").asText(),
                                delivery.path("subject").asText())))
                .toList();
    }

    boolean isSettled() {
        return ENDS.contains(status);
    }

    boolean isDelivered() {
        return status.equals(DELIVERED);
    }
}
