package uk.inspectionalerts.notification.outcome;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What makes a milestone checkable, as far as a message needs it.
 *
 * @param rank its place among the authorities that reached the same, from 1; empty where it is no matter of rank
 * @param withheld why rank, count or first is not to be told; empty when it may be
 */
public record Terms(OptionalInt rank, Optional<String> withheld) {}
