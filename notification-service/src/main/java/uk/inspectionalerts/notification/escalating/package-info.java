/** What is critical is acknowledged, or goes to whoever stands in for those who were told first. */
package uk.inspectionalerts.notification.escalating;
