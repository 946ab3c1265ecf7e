/** The run command: what it was asked to do, what it prints, and how it ends. */
package uk.inspectionalerts.local.run;
