package uk.inspectionalerts.notification.forgetting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.inspectionalerts.notification.auditing.AuditEntry;
import uk.inspectionalerts.notification.subscription.HeldSubscription;

/**
 * Everything that is held of one person.
 *
 * @param deliveries the latest first
 * @param audit what happened, the latest first: it is kept without the address and found by a hash of it
 */
record PersonExport(
        String address, List<HeldSubscription> subscriptions, List<Delivered> deliveries, List<AuditEntry> audit) {

    /**
     * What was sent, is being sent or was not.
     *
     * @param settledAt absent as long as it may yet be sent
     * @param receipt what GOV.UK Notify last said became of it; absent if it said nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delivered(
            UUID id, String subject, String channel, String status, Instant due, Instant settledAt, String receipt) {}

    /** Never the address: this may end in a log. */
    @Override
    public String toString() {
        return "PersonExport[" + deliveries.size() + " deliveries]";
    }
}
