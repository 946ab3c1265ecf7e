/**
 * Takes reports in through the push API: a document is checked, read as text, and kept together with the event that
 * tells of it, or refused with the reason.
 */
package uk.inspectionalerts.ingest.intake;
