/** The owner of an address says by a link in a letter that it may be alerted. */
package uk.inspectionalerts.notification.confirming;
