/**
 * Reads what is said about a document by the one who hands it in, whichever way it comes: beside a request, or as a row
 * of a manifest.
 */
package uk.inspectionalerts.ingest.describing;
