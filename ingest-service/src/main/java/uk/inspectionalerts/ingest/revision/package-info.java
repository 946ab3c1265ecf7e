/** In what a version of a report differs from the one before. */
package uk.inspectionalerts.ingest.revision;
