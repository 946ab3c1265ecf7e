/** Inspections as anybody may read them: one by one, in lists and in the order in which they changed. */
package uk.inspectionalerts.grading.listing;
