package uk.inspectionalerts.notification.collecting;

import java.util.List;
import java.util.UUID;

/**
 * An alert that a person gets in one message with others.
 *
 * @param why the rules that matched, in plain English
 * @param rules their subscriptions
 */
public record Entry(UUID alert, UUID person, String channel, List<String> why, List<UUID> rules) {}
