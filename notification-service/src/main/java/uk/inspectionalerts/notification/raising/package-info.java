/** From an outcome to the deliveries that follow from it, in one transaction. */
package uk.inspectionalerts.notification.raising;
