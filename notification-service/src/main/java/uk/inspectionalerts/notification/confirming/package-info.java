/** The owner of an address says by a link in a letter that it may be alerted, or no more. */
package uk.inspectionalerts.notification.confirming;
