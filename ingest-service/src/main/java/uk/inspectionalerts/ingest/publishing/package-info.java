/** Says on Kafka what became of a report and how it stands with a source; the bodies are those of {@code deploy/contracts}. */
package uk.inspectionalerts.ingest.publishing;
