/** Tries a rule on the past before anybody lives with it. */
package uk.inspectionalerts.notification.previewing;
