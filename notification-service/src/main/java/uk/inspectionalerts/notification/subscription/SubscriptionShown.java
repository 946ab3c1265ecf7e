package uk.inspectionalerts.notification.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A subscription as shown to those who keep it.
 *
 * @param owners who answers for it, where the address is a shared mailbox
 * @param status {@code confirmed}, or {@code pending}: not alerted yet
 * @param escalation to whom what is critical goes next; absent where it goes to nobody
 * @param standIn for whom it stands in, and after what time; absent for a subscription of its own
 * @param rule in plain English, as its subscriber would say it
 * @param neverFires why no report can match the rule as things are; absent if one can
 * @param note what is to be done; absent once it is confirmed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriptionShown(
        UUID id,
        String audience,
        Set<String> authorities,
        Set<String> groups,
        Set<String> regions,
        Set<String> types,
        List<String> areas,
        List<String> grades,
        List<String> directions,
        String severity,
        String match,
        String channel,
        String address,
        Collection<String> owners,
        String frequency,
        Next escalation,
        For standIn,
        String status,
        String rule,
        String ground,
        String neverFires,
        String note) {

    /**
     * Who is told when nobody has acknowledged what is critical.
     *
     * @param subscription the one that is confirmed or ended like any other
     * @param after in ISO 8601: {@code PT15M}
     */
    public record Next(UUID subscription, String address, String after, String status) {}

    /** For whom a subscription stands in, and after what time in ISO 8601. */
    public record For(UUID subscription, String after) {}
}
