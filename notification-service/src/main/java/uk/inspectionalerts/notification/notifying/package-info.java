/** Email by GOV.UK Notify: what is handed over, and what Notify says became of it. */
package uk.inspectionalerts.notification.notifying;
