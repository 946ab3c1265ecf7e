/**
 * Keeps what was taken in, bytes, text and provenance, and shows it. Rows and tables are known here only.
 */
package uk.inspectionalerts.ingest.archive;
