/**
 * Reports that stream in, revised and withdrawn among them, the readers of every alert, and the count of what these were
 * told against what was accepted. The count looks at the push API and at what arrived; the system itself is asked only
 * for what no sender can know.
 */
package uk.inspectionalerts.checks.streaming;
