package uk.inspectionalerts.notification.raising;

import java.util.UUID;

/** Deliveries may be due: observe it after the commit. */
public record AlertsRaised(UUID inspection) {}
