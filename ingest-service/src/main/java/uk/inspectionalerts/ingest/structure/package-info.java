/**
 * From bytes that anybody may have made to structured text, within fixed bounds of time and memory.
 *
 * <p>{@link uk.inspectionalerts.ingest.structure.ExtractionPool} is the way in. What it starts runs in processes of its
 * own: {@code reading} knows the kinds of document, {@code layout} the geometry of a printed page.
 */
package uk.inspectionalerts.ingest.structure;
