/** The local authorities: read from the shipped list, told to the other services, open to everyone. */
package uk.inspectionalerts.grading.register;
