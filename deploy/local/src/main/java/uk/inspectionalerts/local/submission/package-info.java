/** Documents on their way through the running system: submitted by the push API, followed until they are settled. */
package uk.inspectionalerts.local.submission;
