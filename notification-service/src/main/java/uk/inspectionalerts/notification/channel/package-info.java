/** From what is to be told to a message, and the message to the outside world. */
package uk.inspectionalerts.notification.channel;
