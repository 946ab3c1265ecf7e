/** Where the canary's way ends: nobody is told of one that arrives, and operators of none that does. */
package uk.inspectionalerts.notification.canary;
