package uk.inspectionalerts.notification.criterion;

import uk.inspectionalerts.notification.outcome.Findings;

/** One thing that a report can be asked for. */
sealed interface Criterion permits ReachedMilestone, PrintedGrade {

    boolean metBy(Findings findings);

    /** Whether any report could meet it: nothing improves to inadequate. */
    boolean possible();

    /** What an authority does whose report meets it: "becomes or stops being inadequate". */
    String inWords();
}
