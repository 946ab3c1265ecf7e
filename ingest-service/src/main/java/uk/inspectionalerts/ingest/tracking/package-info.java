/** How far the reading of the reports site has come: the listing, the providers and their pages. */
package uk.inspectionalerts.ingest.tracking;
