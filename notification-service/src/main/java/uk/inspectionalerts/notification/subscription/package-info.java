/** Who wants to hear what, by which channel, and on what ground they may be alerted. */
package uk.inspectionalerts.notification.subscription;
