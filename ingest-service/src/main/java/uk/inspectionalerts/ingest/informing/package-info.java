/** Whether all is well with a source, and the word to its operators when it is not. */
package uk.inspectionalerts.ingest.informing;
