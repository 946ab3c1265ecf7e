/** When publicity is sensitive because people vote. Pure: imports {@code java.*}, {@code outcome} and {@code alert} only. */
package uk.inspectionalerts.notification.election;
