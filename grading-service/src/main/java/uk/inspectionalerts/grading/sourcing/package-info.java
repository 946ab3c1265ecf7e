/** Receives how far the sources of reports are complete. */
package uk.inspectionalerts.grading.sourcing;
