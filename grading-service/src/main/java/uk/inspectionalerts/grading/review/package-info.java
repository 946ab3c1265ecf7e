/** Documents that a person must look at, or should, since the shipped history says something else. */
package uk.inspectionalerts.grading.review;
