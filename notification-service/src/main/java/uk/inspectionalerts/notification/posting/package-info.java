/** Posts alerts to webhooks, keeps what came back, and tells a webhook's keepers when it is disabled. */
package uk.inspectionalerts.notification.posting;
