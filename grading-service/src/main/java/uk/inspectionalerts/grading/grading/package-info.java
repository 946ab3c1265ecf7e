/** From a report's event to its outcome: reads the document, settles whom and when it is about, and has the result published. */
package uk.inspectionalerts.grading.grading;
