package uk.inspectionalerts.notification.informing;

import java.util.UUID;

/** Deliveries of a notice may be due: observe it after the commit. */
public record NoticeRaised(UUID notice) {}
