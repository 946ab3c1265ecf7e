/**
 * The crash run: parts of the running system are killed, frozen and cut off by a schedule drawn from a seed while reports
 * stream in, are revised and withdrawn, and an independent count compares what was accepted with what arrived.
 *
 * <p>A piece is played again with its seed: {@code -Dcrash.seed=… -Dcrash.faults=…} for the test, {@code
 * deploy/checks/crash.sh 64 again.csv SEED} for a piece of the long run. The same faults come in the same order, and the
 * same reports are published, revised and withdrawn; what differs is the moment within each.
 */
package uk.inspectionalerts.checks.crashing;
