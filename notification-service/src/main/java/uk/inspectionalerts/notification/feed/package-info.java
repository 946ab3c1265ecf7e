/** Alerts for reading: open to all in the general text, the others for those they are written for. */
package uk.inspectionalerts.notification.feed;
