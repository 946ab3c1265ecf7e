package uk.inspectionalerts.notification.subscription;

/**
 * That an address may be alerted without its owner's own confirmation.
 *
 * @param ground why, in the words of the operator who says so
 * @param by that operator
 */
record Confirmation(String ground, String by) {}
