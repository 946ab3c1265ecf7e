/** Whether what the service stands on is as it has to be: its database with its schema, its broker with its topics, the time. */
package uk.inspectionalerts.messaging.probing;
