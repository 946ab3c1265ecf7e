/** When publicity is sensitive because people vote. Pure: imports {@code java.*}, {@code outcome}, {@code alert} and {@code briefing} only. */
package uk.inspectionalerts.notification.election;
