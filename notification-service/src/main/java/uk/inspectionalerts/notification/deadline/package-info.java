/** By when a council has to act on a published report: working days, duties, and the words of reminders. */
package uk.inspectionalerts.notification.deadline;
