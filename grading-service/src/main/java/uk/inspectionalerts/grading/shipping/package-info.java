/** What the service ships and knows before it has read a report: the history of inspections and the groups of authorities. */
package uk.inspectionalerts.grading.shipping;
