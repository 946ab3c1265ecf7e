/** How many authorities stood where on a day, by their latest graded inspections. Pure: only {@code java.*} and history. */
package uk.inspectionalerts.grading.standing;
