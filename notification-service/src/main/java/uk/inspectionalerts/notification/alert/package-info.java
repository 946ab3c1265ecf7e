/** Who is to be told what, once, and how a telling fares. Pure: imports {@code java.*}, {@code criterion} and {@code outcome} only. */
package uk.inspectionalerts.notification.alert;
