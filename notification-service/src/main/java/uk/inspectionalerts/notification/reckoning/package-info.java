/** Keeps by when each council has to act on a newly published report, and what it says about it. */
package uk.inspectionalerts.notification.reckoning;
