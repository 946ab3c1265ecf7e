/** The alerts in the general text as feeds that other programs follow: Atom and JSON Feed. */
package uk.inspectionalerts.notification.syndicating;
