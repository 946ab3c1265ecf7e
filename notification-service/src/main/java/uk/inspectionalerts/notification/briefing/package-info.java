/** The words in which each audience is told. Pure: imports {@code java.*}, {@code outcome} and {@code alert} only. */
package uk.inspectionalerts.notification.briefing;
