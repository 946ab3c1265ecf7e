package uk.inspectionalerts.notification.briefing;

import java.util.List;
import java.util.function.Function;
import uk.inspectionalerts.notification.alert.Meaning;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Outcome;

/**
 * What anybody may read: the facts and every milestone, without deadlines or quotations. The other texts link to it for
 * the milestones that they do not tell, so it tells them all.
 *
 * @param milestones those that it leads with
 * @param moreMilestones all others
 * @param milestoneNote why a rank is missing; may be empty
 * @param improvements how many improvements the report asks for
 */
public record GeneralNotice(
        String subject,
        Opening opening,
        ReportFacts facts,
        List<String> milestones,
        List<String> moreMilestones,
        String milestoneNote,
        String improvements)
        implements Briefing {

    static GeneralNotice of(Outcome outcome, Meaning meaning, Council council, Findings findings) {
        List<String> told = LeadMilestones.of(findings.milestones()).stream()
                .map(milestone -> Wording.stopped(milestone.told().orElseThrow()))
                .toList();
        int leading = Math.min(told.size(), LeadMilestones.MOST);
        int asked = findings.recommendations().size();
        return new GeneralNotice(
                Subject.of(meaning, council, findings),
                Opening.of(outcome, meaning),
                ReportFacts.of(council, findings),
                told.subList(0, leading),
                told.subList(leading, told.size()),
                LeadMilestones.leftOut(findings.milestones()),
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
