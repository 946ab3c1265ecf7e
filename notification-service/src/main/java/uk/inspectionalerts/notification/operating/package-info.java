/** What operators do with deliveries: replay them, pause and resume a channel; each on record for good. */
package uk.inspectionalerts.notification.operating;
