/** How far the record is proven complete by what sources claim of themselves. */
package uk.inspectionalerts.grading.completing;
