/** What is held of a person: shown to it, erased for it, and dropped when there is no more use for it. */
package uk.inspectionalerts.notification.forgetting;
