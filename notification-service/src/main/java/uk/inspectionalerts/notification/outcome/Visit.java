package uk.inspectionalerts.notification.outcome;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The inspection or visit itself: under which framework, of which kind, from which day to which, led by whom.
 *
 * @param priorityAction whether it found areas for priority action
 */
public record Visit(
        Framework framework,
        ReportKind kind,
        LocalDate start,
        LocalDate end,
        Optional<String> leadInspector,
        boolean priorityAction) {}
