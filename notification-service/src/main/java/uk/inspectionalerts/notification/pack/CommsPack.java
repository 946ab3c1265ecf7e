package uk.inspectionalerts.notification.pack;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.briefing.Due;
import uk.inspectionalerts.notification.briefing.ReportFacts;
import uk.inspectionalerts.notification.deadline.Deadline;
import uk.inspectionalerts.notification.election.PreElectionPeriod;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Findings;

/**
 * All that the council's own people need to speak of a report: facts with their receipts, and drafts that say nothing in
 * anybody's name.
 *
 * @param status whether it is a draft, or who approved it
 * @param draft whether nobody has approved it
 * @param election the notice of a pre-election period; may be empty
 */
public record CommsPack(String title, String status, boolean draft, String election, List<Section> sections) {

    public CommsPack {
        sections = List.copyOf(sections);
    }

    /** Of the report before: the day by which people remember it, and what it asked for; empty when that is not known. */
    public record Earlier(String remembered, List<String> recommendations) {
        public Earlier {
            recommendations = List.copyOf(recommendations);
        }
    }

    /**
     * In a pre-election period the draft lines are left out until a named person has approved the pack.
     *
     * @param open what the council has still to do, the first due first
     */
    public static CommsPack of(
            Council council,
            Findings findings,
            Optional<Earlier> earlier,
            List<Deadline> open,
            Optional<Approval> approval,
            Optional<PreElectionPeriod> election) {
        ReportFacts facts = ReportFacts.of(council, findings);
        Due due = Due.of(open);
        return new CommsPack(
                "Communications pack: " + council.name() + " children's services",
                approval.map(Approval::inWords).orElse("DRAFT. Nobody has approved this pack yet."),
                approval.isEmpty(),
                election.map(PreElectionPeriod::notice).orElse(""),
                Stream.of(
                                FactSections.of(council, findings, facts, due),
                                ChangeSections.of(findings, earlier),
                                DraftSections.of(council, findings, approval, election),
                                CabinetReport.of(council, findings, facts, due))
                        .flatMap(List::stream)
                        .toList());
    }
}
