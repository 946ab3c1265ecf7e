/**
 * What is said about inspections. All of an authority's outcomes are derived again from its documents whenever one of them
 * changes; the difference from what was said before is what is published.
 */
package uk.inspectionalerts.grading.publishing;
