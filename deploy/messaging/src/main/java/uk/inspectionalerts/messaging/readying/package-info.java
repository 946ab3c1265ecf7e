/** The service is ready, and works, only while what it stands on is as it has to be. */
package uk.inspectionalerts.messaging.readying;
