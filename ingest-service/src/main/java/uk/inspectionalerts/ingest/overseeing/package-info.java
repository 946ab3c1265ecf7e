/** How the watching stands, for those who run the service: what they see and what they can decide. */
package uk.inspectionalerts.ingest.overseeing;
