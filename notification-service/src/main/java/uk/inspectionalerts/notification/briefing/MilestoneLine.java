package uk.inspectionalerts.notification.briefing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Milestone;

/** The minister's line on milestones: what a minister may claim, and what not. */
final class MilestoneLine {

    private static final String NO_FIRST = "No national or regional first.";
    /** "Two more:" and the link. */
    private static final int WORDS_OF_LINK = 3;

    private MilestoneLine() {}

    /**
     * As many milestones as find room; without any, what changed.
     *
     * @param room in words
     * @param reserve words beyond the room that one milestone may use
     */
    static MinisterLine of(Findings findings, int room, int reserve) {
        List<Milestone> reached = findings.milestones();
        List<Milestone> leads = LeadMilestones.beyondChanges(reached);
        String noFirst = noFirst(findings) ? NO_FIRST : "";
        String leftOut = LeadMilestones.leftOut(reached);
        int left = room - Wording.words(noFirst) - Wording.words(leftOut) - (leads.size() > 1 ? WORDS_OF_LINK : 0);
        List<String> told = LeadMilestones.leading(leads, left, reserve);
        String news = told.isEmpty() ? changes(findings) : String.join(" ", told);
        return new MinisterLine(
                Stream.of(noFirst, news, leftOut)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" ")),
                more(leads.size() - told.size(), told.isEmpty()));
    }

    private static String more(int count, boolean all) {
        if (count == 0) {
            return "";
        }
        return Wording.sentence(all ? Wording.count(count, "milestone") : Wording.number(count) + " more");
    }

    /**
     * Whether to say that there is no first: all ranks were worked out and none is withheld. A record that lacks reports
     * cannot hide one: whoever is not first in it, is not first at all. Beside bad news and a council's first inspection
     * nobody asks.
     */
    private static boolean noFirst(Findings findings) {
        return findings.earlierInspection()
                && !findings.milestones().isEmpty()
                && findings.milestones().stream()
                        .allMatch(milestone -> milestone.terms().isPresent()
                                && milestone.withheld().isEmpty()
                                && !milestone.first()
                                && !LeadMilestones.badNews(milestone));
    }

    /** "Of four grades compared: three up, none down, one the same." Whether any went down is always said. */
    private static String changes(Findings findings) {
        List<Integer> steps = findings.judgements().stream()
                .flatMap(judgement -> judgement.steps().stream().boxed())
                .toList();
        if (!findings.earlierInspection()) {
            return "No earlier inspection in this record.";
        }
        if (steps.isEmpty()) {
            return "No grade can be compared with an earlier report.";
        }
        int up = (int) steps.stream().filter(step -> step > 0).count();
        int down = (int) steps.stream().filter(step -> step < 0).count();
        int same = steps.size() - up - down;
        return "Of " + Wording.count(steps.size(), "grade") + " compared: "
                + (up > 0 ? Wording.number(up) + " up, " : "")
                + (down > 0 ? Wording.number(down) : "none") + " down"
                + (same > 0 ? ", " + Wording.number(same) + " the same." : ".");
    }
}
