/** The webhooks: who enrols a server for alerts, with which secrets, and how it stands. */
package uk.inspectionalerts.notification.enrolling;
