/** What people decided about documents, kept beside what was read and standing before it. */
package uk.inspectionalerts.grading.correcting;
