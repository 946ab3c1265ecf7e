/** Inspections as anybody may read them: one by one, in lists and as a table. */
package uk.inspectionalerts.grading.listing;
