/** The words in which each audience is told. Pure: imports {@code java.*}, {@code outcome}, {@code alert} and {@code deadline} only. */
package uk.inspectionalerts.notification.briefing;
