/** The reading of documents by itself: through both services' own classes, without broker, database and HTTP. */
package uk.inspectionalerts.checks.reading;
