/** Who is to be told what, once, and how a telling fares. Pure: imports {@code java.*} and {@code outcome} only. */
package uk.inspectionalerts.notification.alert;
