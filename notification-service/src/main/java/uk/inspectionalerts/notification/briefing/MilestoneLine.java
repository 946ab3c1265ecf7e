package uk.inspectionalerts.notification.briefing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Milestone;

/** The minister's line on milestones: what a minister may claim, and what not. */
final class MilestoneLine {

    private static final String NO_FIRST = "No national or regional first.";
    /** "Two more milestones:" and the link. */
    private static final int WORDS_OF_LINK = 4;

    private MilestoneLine() {}

    /** The milestone that is told if no other is; empty if there is none that finds room, in words. */
    static String first(Findings findings, int room) {
        List<Milestone> leads = LeadMilestones.beyondChanges(findings.milestones());
        return LeadMilestones.leading(leads, room - besides(findings, leads), 0).stream()
                .findFirst()
                .orElse("");
    }

    /** How many words the line has if it tells this milestone and no other. */
    static int wordsWith(String first, Findings findings) {
        List<Milestone> leads = LeadMilestones.beyondChanges(findings.milestones());
        return Wording.words(first) + besides(findings, leads);
    }

    /**
     * As many milestones as find room; without any, what changed, if that finds room or nothing else is to be said.
     *
     * @param room in words
     * @param reserve words beyond the room that one milestone may use
     */
    static MinisterLine of(Findings findings, int room, int reserve) {
        List<Milestone> leads = LeadMilestones.beyondChanges(findings.milestones());
        int left = room - besides(findings, leads);
        List<String> told = LeadMilestones.leading(leads, left, reserve);
        String caveats = caveats(findings);
        String changes = told.isEmpty() ? changes(findings) : "";
        if (!caveats.isEmpty() && Wording.words(changes) > left) {
            changes = "";
        }
        return new MinisterLine(
                Stream.of(noFirst(findings), String.join(" ", told), changes, leftOut(findings))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" ")),
                more(leads.size() - told.size(), told.isEmpty()));
    }

    /** The words beside the milestones themselves. */
    private static int besides(Findings findings, List<Milestone> leads) {
        return Wording.words(caveats(findings)) + (leads.size() > 1 ? WORDS_OF_LINK : 0);
    }

    private static String caveats(Findings findings) {
        return noFirst(findings) + leftOut(findings);
    }

    private static String leftOut(Findings findings) {
        return LeadMilestones.leftOut(findings.milestones());
    }

    private static String more(int count, boolean all) {
        if (count == 0) {
            return "";
        }
        return Wording.sentence(all ? Wording.count(count, "milestone") : Wording.count(count, "more milestone"));
    }

    private static String noFirst(Findings findings) {
        return hasNoFirst(findings) ? NO_FIRST : "";
    }

    /**
     * Whether to say that there is no first: all ranks were worked out and none is withheld. A record that lacks reports
     * cannot hide one: whoever is not first in it, is not first at all. Beside bad news and a council's first inspection
     * nobody asks.
     */
    private static boolean hasNoFirst(Findings findings) {
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
