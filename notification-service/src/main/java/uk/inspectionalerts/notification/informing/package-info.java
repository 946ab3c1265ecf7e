/** Tells operators, each once, what they have to know about the service. */
package uk.inspectionalerts.notification.informing;
