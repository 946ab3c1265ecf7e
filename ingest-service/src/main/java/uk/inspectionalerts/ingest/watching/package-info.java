/** Watches the site where reports are published, so that none is missed: what it lists is held, or somebody hears of it. */
package uk.inspectionalerts.ingest.watching;
