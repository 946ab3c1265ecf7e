/**
 * What a printed page says, told from where its letters and lines stand. Pure: it knows nothing of PDF. All measures
 * are in points from the top left corner of the page; gaps are judged in multiples of the height of the type.
 */
package uk.inspectionalerts.ingest.structure.layout;
