/** Sends what is due: claimed with a lease, sent outside any transaction, settled in a second one. */
package uk.inspectionalerts.notification.dispatch;
