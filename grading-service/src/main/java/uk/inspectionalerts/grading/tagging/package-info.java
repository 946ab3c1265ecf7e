/** Says with each answer from the record of which state of it the answer tells, and under which licence it may be used. */
package uk.inspectionalerts.grading.tagging;
