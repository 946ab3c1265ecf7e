package uk.inspectionalerts.notification.subscription;

import java.util.List;
import java.util.UUID;

/**
 * What is different when others answer for a subscription.
 *
 * @param fresh the persons who did not answer for it before
 * @param old those who no longer do
 */
public record HandedOver(List<UUID> fresh, List<UUID> old) {}
