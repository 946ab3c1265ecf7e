package uk.inspectionalerts.notification.briefing;

import java.util.List;
import java.util.function.Function;
import uk.inspectionalerts.notification.alert.Meaning;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Milestone;
import uk.inspectionalerts.notification.outcome.Outcome;

/**
 * What anybody may read: the facts and every milestone, without deadlines or quotations.
 *
 * @param improvements how many improvements the report asks for
 */
public record GeneralNotice(
        String subject, Opening opening, ReportFacts facts, List<String> milestones, String improvements)
        implements Briefing {

    static GeneralNotice of(Outcome outcome, Meaning meaning, Council council, Findings findings) {
        int asked = findings.recommendations().size();
        return new GeneralNotice(
                Subject.of(meaning, council, findings),
                Opening.of(outcome, meaning),
                ReportFacts.of(council, findings),
                LeadMilestones.of(findings.milestones()).stream()
                        .map(Milestone::sentence)
                        .toList(),
                asked == 0
                        ? "The report lists no improvements."
                        : "The report asks for " + Wording.count(asked, "improvement") + ".");
    }

    @Override
    public <T> T fold(
            Function<CouncilBriefing, T> council,
            Function<MinisterLines, T> minister,
            Function<GeneralNotice, T> general,
            Function<BareNotice, T> bare) {
        return general.apply(this);
    }
}
