/** The register of local authorities, as grading publishes it: names and regions that rules are made of. */
package uk.inspectionalerts.notification.register;
