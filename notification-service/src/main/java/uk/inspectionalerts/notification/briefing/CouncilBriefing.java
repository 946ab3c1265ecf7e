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
 * @param milestoneNote why a rank is missing, or that there is no milestone; may be empty
 */
public record CouncilBriefing(
        String subject,
        Opening opening,
        ReportFacts facts,
        List<String> milestones,
        String moreMilestones,
        String milestoneNote,
        Improvements priorityActions,
        Improvements improvements,
        List<Quote> quotes)
        implements Briefing {

    /** What the rest of a long briefing leaves. */
    private static final int WORDS_OF_MILESTONES = 80;

    static CouncilBriefing of(Outcome outcome, Meaning meaning, Council council, Findings findings) {
        List<Milestone> reached = LeadMilestones.of(findings.milestones());
        List<String> leading = LeadMilestones.leading(reached, WORDS_OF_MILESTONES, 0);
        int more = reached.size() - leading.size();
        return new CouncilBriefing(
                Subject.of(meaning, council, findings),
                Opening.of(outcome, meaning),
                ReportFacts.of(council, findings),
                leading,
                more > 0 ? Wording.sentence(Wording.count(more, "more milestone")) : "",
                note(findings, reached),
                Improvements.priority(findings),
                Improvements.of(findings),
                Quote.chosen(findings.quotations()));
    }

    private static String note(Findings findings, List<Milestone> reached) {
        String leftOut = LeadMilestones.leftOut(findings.milestones());
        return leftOut.isEmpty() && findings.graded() && reached.isEmpty()
                ? "No milestone among those computed."
                : leftOut;
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
