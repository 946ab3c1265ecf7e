/** The documents that were taken in: where each came from, what was read in it and how that was settled. */
package uk.inspectionalerts.grading.filing;
