/** What a subscriber may ask of a report: where it is about, what it reaches, what it grades. Pure: {@code java.*} and {@code outcome} only. */
package uk.inspectionalerts.notification.criterion;
