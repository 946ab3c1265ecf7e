/**
 * A reports site on this machine, built as the real one is, which publishes what it is told to and misbehaves when told
 * to: what the automatic way in is tried against.
 */
package uk.inspectionalerts.local.site;
