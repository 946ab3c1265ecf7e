/** The canary's way through this service: its text is read by the rules for reports, and nothing of it is kept. */
package uk.inspectionalerts.grading.canary;
