/** Where reports come from, and how it stands with each of those places. */
package uk.inspectionalerts.ingest.source;
