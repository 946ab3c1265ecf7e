/**
 * Which sentences of a report may be quoted, which are, and whether what others quote stands in the report. Pure: only {@code java.*},
 * history and what a report says.
 */
package uk.inspectionalerts.grading.quotation;
