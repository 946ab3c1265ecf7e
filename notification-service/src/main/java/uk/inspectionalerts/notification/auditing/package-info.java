/** What happened to subscriptions and to the persons behind them, on record for good and without an address. */
package uk.inspectionalerts.notification.auditing;
