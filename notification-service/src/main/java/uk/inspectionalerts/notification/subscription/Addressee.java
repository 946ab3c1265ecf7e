package uk.inspectionalerts.notification.subscription;

import java.util.UUID;

/**
 * A person to be told by a channel.
 *
 * @param why what the person is told about the reason: the rules that match, in plain English
 */
public record Addressee(UUID person, String channel, String why) {}
