/**
 * Sending and receiving events without losing or repeating any: what is to be sent is stored with its effect
 * ({@link uk.inspectionalerts.messaging.Outbox}), what was received is recorded with its effect
 * ({@link uk.inspectionalerts.messaging.Inbox}), and what cannot be handled waits for a person
 * ({@link uk.inspectionalerts.messaging.ParkedEvents}) or goes to the dead letters
 * ({@link uk.inspectionalerts.messaging.PoisonEvent}). Nothing here knows what the events say.
 */
package uk.inspectionalerts.messaging;
