/**
 * The crash run: parts of the running system are killed, frozen and cut off by a schedule drawn from a seed while reports
 * stream in, and an independent count compares what was accepted with what arrived.
 */
package uk.inspectionalerts.checks.crashing;
