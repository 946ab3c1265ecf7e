/**
 * Alerts posted to a server of their reader, after Standard Webhooks: how they are signed, where they may go, and what
 * an answer means. Pure: imports {@code java.*} and {@code alert} only.
 */
package uk.inspectionalerts.notification.webhook;
