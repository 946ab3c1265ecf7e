/** How the bodies of events are read: strictly for what is required, blind to what is unknown. */
package uk.inspectionalerts.grading.event;
