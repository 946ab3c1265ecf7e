/** When people are told: at once, or in a digest at a fixed time of day. */
package uk.inspectionalerts.notification.digest;
