/** What the derivation of the milestones costs, and how that grows with the record. */
package uk.inspectionalerts.checks.milestone;
