package uk.inspectionalerts.notification.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A subscription as it is held of a person, live or ended.
 *
 * @param part {@code address} or {@code owner}: whether the person is told, or answers for it
 * @param rule in plain English
 * @param ground why it may be alerted; absent while that is awaited
 * @param endedAt since when it has ended, or the person no longer answers for it; absent while neither is so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeldSubscription(
        UUID id, String part, String rule, Instant since, String ground, Instant confirmedAt, Instant endedAt) {}
