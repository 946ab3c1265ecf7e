package uk.inspectionalerts.notification.channel;

/**
 * A text in its finished shape.
 *
 * @param subject within 78 characters
 * @param text plain text, at most 76 columns but for what has no blank in it
 * @param html the same for a page
 */
public record Message(String subject, String text, String html) {}
