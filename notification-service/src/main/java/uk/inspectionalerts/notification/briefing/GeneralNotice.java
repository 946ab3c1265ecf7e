package uk.inspectionalerts.notification.briefing;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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
 * @param improvements how many improvements the report asks for, and how many areas for priority action it names
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
        return new GeneralNotice(
                Subject.of(meaning, council, findings),
                Opening.of(outcome, meaning),
                ReportFacts.of(council, findings),
                told.subList(0, leading),
                told.subList(leading, told.size()),
                LeadMilestones.leftOut(findings.milestones()),
                asked(findings));
    }

    private static String asked(Findings findings) {
        int improvements = findings.recommendations().size();
        int actions = findings.visit().priorityActions().size();
        List<String> asked = Stream.of(
                        actions == 0 ? "" : "names " + Wording.count(actions, "area") + " for priority action",
                        improvements == 0 ? "" : "asks for " + Wording.count(improvements, "improvement"))
                .filter(words -> !words.isEmpty())
                .toList();
        return "The " + findings.visit().kind().document() + " "
                + (asked.isEmpty() ? "lists no improvements" : Wording.list(asked)) + ".";
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
