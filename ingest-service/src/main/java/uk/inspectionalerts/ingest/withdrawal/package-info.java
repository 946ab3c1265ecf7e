/** Takes a published report back when its publisher does. */
package uk.inspectionalerts.ingest.withdrawal;
