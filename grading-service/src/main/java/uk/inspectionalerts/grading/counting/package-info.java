/** How authorities stand and what reports reached, derived on the spot from the whole record. */
package uk.inspectionalerts.grading.counting;
