/** Which sentences of a report may be quoted, and which are. Pure: only {@code java.*} and what a report says. */
package uk.inspectionalerts.grading.quotation;
