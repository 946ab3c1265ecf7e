/** What grading says about one inspection, as this service understands it. Pure: imports {@code java.*} only. */
package uk.inspectionalerts.notification.outcome;
