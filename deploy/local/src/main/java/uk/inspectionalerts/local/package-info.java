/** The system on one machine: broker, database, mail server, tokens and services, for the run command and for tests. */
package uk.inspectionalerts.local;
