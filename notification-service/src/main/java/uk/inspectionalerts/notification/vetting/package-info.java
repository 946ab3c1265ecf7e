/** Looks each night whether every rule can still fire. */
package uk.inspectionalerts.notification.vetting;
