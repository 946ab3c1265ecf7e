/** Says on the topic {@code reports} what became of a report; the bodies are those of {@code deploy/contracts}. */
package uk.inspectionalerts.ingest.publishing;
