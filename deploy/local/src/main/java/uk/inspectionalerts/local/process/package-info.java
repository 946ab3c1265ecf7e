/** Child processes of the local stack: started apart from the terminal, stopped in bounded time, never left behind. */
package uk.inspectionalerts.local.process;
