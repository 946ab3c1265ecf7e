/** Reading every stored document again when the rules have changed: first what would follow, then, on demand, that and no more. */
package uk.inspectionalerts.grading.regrading;
