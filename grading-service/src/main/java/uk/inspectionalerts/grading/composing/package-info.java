/** Puts together what is said about each inspection, from its documents, the shipped history and the milestones of the record. */
package uk.inspectionalerts.grading.composing;
