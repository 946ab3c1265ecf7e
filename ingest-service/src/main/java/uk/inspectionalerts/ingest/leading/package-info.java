/** Of several replicas one does what only one may do; another takes over when it dies. */
package uk.inspectionalerts.ingest.leading;
