package uk.inspectionalerts.notification.criterion;

import java.util.Comparator;
import java.util.Optional;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Milestone;

/** How much a milestone asks of whoever is responsible. Ordered: each includes those after it. */
public enum Severity {
    /** Of note to whoever follows the subject. */
    ROUTINE,
    /** A change or a first that people will ask about. */
    NOTABLE,
    /** It calls for an answer today: a council becomes or stops being inadequate, or loses outstanding. */
    CRITICAL;

    /** That of the most severe milestone; routine if there is none. */
    public static Severity of(Findings findings) {
        return findings.milestones().stream()
                .map(Milestone::type)
                .map(MilestoneType::of)
                .flatMap(Optional::stream)
                .map(MilestoneType::severity)
                .max(Comparator.naturalOrder())
                .orElse(ROUTINE);
    }

    /** Whether this is as severe as that, or more. */
    public boolean reaches(Severity least) {
        return compareTo(least) >= 0;
    }
}
