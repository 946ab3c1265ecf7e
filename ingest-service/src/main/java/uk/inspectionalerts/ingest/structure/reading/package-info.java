/** Readers for the kinds of document: PDF, HTML and plain text. They trust nothing that a document says of itself. */
package uk.inspectionalerts.ingest.structure.reading;
