/** The documents that the reports site links to, what became of each, and whether it is still there. */
package uk.inspectionalerts.ingest.linking;
