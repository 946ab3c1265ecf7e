/** Documents that a person must look at. */
package uk.inspectionalerts.grading.review;
