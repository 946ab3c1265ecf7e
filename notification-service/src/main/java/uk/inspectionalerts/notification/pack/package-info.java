/**
 * What the communications team of the council concerned works with in the first hours. Pure: imports {@code java.*},
 * {@code outcome}, {@code alert}, {@code briefing} and {@code election} only.
 */
package uk.inspectionalerts.notification.pack;
