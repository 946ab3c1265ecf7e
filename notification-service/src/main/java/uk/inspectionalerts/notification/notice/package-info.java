/** What those who run the service have to know of it; never an alert, and never about what a report says. */
package uk.inspectionalerts.notification.notice;
