package uk.inspectionalerts.notification.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The inspection or visit itself: under which framework, of which kind, from which day to which, led by whom.
 *
 * @param priorityActions the areas for priority action that a letter names, verbatim; none where it names none
 */
public record Visit(
        Framework framework,
        ReportKind kind,
        LocalDate start,
        LocalDate end,
        Optional<String> leadInspector,
        List<String> priorityActions) {

    public Visit {
        priorityActions = List.copyOf(priorityActions);
    }

    /** Whether it found areas for priority action. */
    public boolean priorityAction() {
        return !priorityActions.isEmpty();
    }
}
