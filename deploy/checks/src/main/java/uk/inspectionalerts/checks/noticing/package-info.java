/** Measures how soon a report that appears on the reports site is in the mailbox, with nobody handing it in. */
package uk.inspectionalerts.checks.noticing;
