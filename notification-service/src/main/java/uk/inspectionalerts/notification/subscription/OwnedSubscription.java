package uk.inspectionalerts.notification.subscription;

import java.util.Set;
import java.util.UUID;

/**
 * A subscription of a shared mailbox.
 *
 * @param wish the rule as its subscriber would say it
 * @param owners the persons who answer for it
 */
public record OwnedSubscription(UUID id, String wish, Set<UUID> owners) {}
