/** The canary: a made-up report that goes the whole way again and again, so that a way that is blocked is noticed. */
package uk.inspectionalerts.ingest.canary;
