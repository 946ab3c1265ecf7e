/** Many subscribers and ten reports at once: how long it takes, what it holds in memory, and what limits it. */
package uk.inspectionalerts.checks.load;
