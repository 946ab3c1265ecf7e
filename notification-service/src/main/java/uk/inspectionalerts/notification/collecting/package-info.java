/** Gathers several alerts for one person into one message: a digest of a slot, or what follows shortly upon a message. */
package uk.inspectionalerts.notification.collecting;
