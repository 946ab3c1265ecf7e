/** Reads the site where reports are published: politely, within bounds, and never trusting that it looks as it did. */
package uk.inspectionalerts.ingest.browsing;
