/**
 * Takes in many documents that come at once. They are kept until each is settled, so that the one who sent them need not
 * wait, and neither a stop nor an outage loses any.
 */
package uk.inspectionalerts.ingest.batching;
