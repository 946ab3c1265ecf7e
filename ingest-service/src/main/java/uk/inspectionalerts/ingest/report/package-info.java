/** What this service deals in: reports as they were published, where they came from, and what they say as blocks. */
package uk.inspectionalerts.ingest.report;
