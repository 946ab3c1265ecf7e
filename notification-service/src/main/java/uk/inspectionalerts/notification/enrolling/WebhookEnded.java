package uk.inspectionalerts.notification.enrolling;

import java.util.UUID;

/** A webhook has ended, in the transaction of whoever observes this. */
public record WebhookEnded(UUID webhook, String by) {}
