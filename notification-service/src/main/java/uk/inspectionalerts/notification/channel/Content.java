package uk.inspectionalerts.notification.channel;

/**
 * What a letter tells, the same for each of its readers.
 *
 * @param subject the news within 78 characters
 * @param text plain text whose lines end where its author ended them
 * @param html the same for a page, without heading and foot
 */
record Content(String subject, String text, String html) {}
