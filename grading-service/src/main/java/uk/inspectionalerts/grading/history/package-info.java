/**
 * What an authority's inspections say beside each other: which comes before which, which grades may be compared, when a report
 * was published and whether it is news. Pure: only {@code java.*} and what a report says; no clock, no database.
 */
package uk.inspectionalerts.grading.history;
