/**
 * Takes in what is dropped into a folder. The folder itself says how each document stands: it waits, is
 * {@code claimed/}, {@code done/} or {@code refused/}, so that a restart loses nothing.
 */
package uk.inspectionalerts.ingest.dropping;
