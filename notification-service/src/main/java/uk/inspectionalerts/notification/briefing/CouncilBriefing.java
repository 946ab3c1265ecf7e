package uk.inspectionalerts.notification.briefing;

import java.util.List;
import java.util.function.Function;
import uk.inspectionalerts.notification.alert.Meaning;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Milestone;
import uk.inspectionalerts.notification.outcome.Outcome;

/**
 * The first minutes' briefing of the council's communications team: at most 350 words beside the recommendations.
 *
 * @param milestones at most three
 * @param moreMilestones how many the general notice tells beside them, none is empty
 * @param noMilestone said in their place when there is none
 * @param due what the law asks of the council now; empty for a letter
 */
public record CouncilBriefing(
        String subject,
        Opening opening,
        ReportFacts facts,
        List<String> milestones,
        String moreMilestones,
        String noMilestone,
        Improvements improvements,
        List<Quote> quotes,
        String due)
        implements Briefing {

    private static final int LEADING = 3;

    static CouncilBriefing of(Outcome outcome, Meaning meaning, Council council, Findings findings) {
        List<Milestone> reached = LeadMilestones.of(findings.milestones());
        int more = reached.size() - LEADING;
        return new CouncilBriefing(
                Subject.of(meaning, council, findings),
                Opening.of(outcome, meaning),
                ReportFacts.of(council, findings),
                reached.stream().limit(LEADING).map(Milestone::sentence).toList(),
                more > 0 ? Wording.sentence(Wording.count(more, "more milestone")) : "",
                findings.graded() && reached.isEmpty() ? "No milestone among those computed." : "",
                Improvements.of(findings.recommendations()),
                Quote.chosen(findings.quotations()),
                findings.graded()
                        ? "Due: publish the report within 30 and the statement of action within 70 working days of"
                                + " receipt."
                        : "");
    }

    @Override
    public <T> T fold(
            Function<CouncilBriefing, T> council,
            Function<MinisterLines, T> minister,
            Function<GeneralNotice, T> general,
            Function<BareNotice, T> bare) {
        return council.apply(this);
    }
}
