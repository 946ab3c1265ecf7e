/**
 * Takes deliveries of many documents apart: what an archive or a form holds, within bounds, and what its manifest says.
 * Whatever is hostile about a delivery, it is refused whole.
 */
package uk.inspectionalerts.ingest.unpacking;
