/** Tells operators what they have to know about the service, and councils of their deadlines, each once. */
package uk.inspectionalerts.notification.informing;
