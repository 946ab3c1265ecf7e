/** Texts that wait for a named person's approval before anybody is told. */
package uk.inspectionalerts.notification.approving;
