package uk.inspectionalerts.notification.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.inspectionalerts.notification.alert.Meaning;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.EarlierJudgement;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Grade;
import uk.inspectionalerts.notification.outcome.Judgement;
import uk.inspectionalerts.notification.outcome.Milestone;
import uk.inspectionalerts.notification.outcome.Outcome;

/**
 * The minister's private office in five lines: at most 120 words beside the recommendations.
 *
 * @param lines the first four
 * @param due the beginning of the fifth; empty for a letter
 * @param contact the inspectorate's contact as printed; may be empty
 */
public record MinisterLines(
        String subject,
        Opening opening,
        List<String> lines,
        String due,
        String contact,
        String link,
        Improvements improvements)
        implements Briefing {

    private static final int LONGEST_MILESTONES = 180;

    /** The number of the line that ends with the link. */
    public int last() {
        return lines.size() + 1;
    }

    static MinisterLines of(Outcome outcome, Meaning meaning, Council council, Findings findings) {
        List<String> lines = new ArrayList<>();
        lines.add(council.name() + ": " + headline(findings) + ". " + ReportFacts.published(findings.publication()));
        if (findings.graded()) {
            lines.add(areas(findings));
            lines.add(milestones(findings));
        }
        int asked = findings.recommendations().size();
        lines.add(
                asked == 0
                        ? "The report lists no improvements."
                        : Wording.sentence(Wording.count(asked, "improvement")) + " asked for, verbatim below.");
        return new MinisterLines(
                Subject.of(meaning, council, findings),
                Opening.of(outcome, meaning),
                lines,
                findings.graded() ? "Statement of action due 70 working days from receipt." : "",
                findings.publication().contact().map(Wording::stopped).orElse(""),
                ReportFacts.of(council, findings).link(),
                Improvements.of(findings.recommendations()));
    }

    private static String headline(Findings findings) {
        if (!findings.graded()) {
            return findings.visit().kind().words() + "; no grades given, current grades unchanged";
        }
        boolean whole = findings.overall()
                .filter(overall -> overall.grade() == Grade.INADEQUATE)
                .isPresent();
        String inadequate = findings.areas().stream()
                .filter(area -> area.grade() == Grade.INADEQUATE && !whole)
                .map(area -> area.area().words())
                .collect(Collectors.collectingAndThen(Collectors.toList(), Wording::list));
        String first = inadequate.isEmpty() ? "" : inadequate + " inadequate; ";
        return first
                + findings.overall()
                        .map(overall -> overall.grade().words() + " overall" + since(overall, findings))
                        .orElse("this framework gives no overall grade"
                                + (inadequate.isEmpty() ? "; " + Subject.ofAreas(findings.areas()) : ""));
    }

    /** ", up one grade from requires improvement (2019)". */
    private static String since(Judgement overall, Findings findings) {
        return overall.previous()
                .map(earlier -> ", " + change(overall, " grade") + earlierGrade(overall, earlier) + " ("
                        + earlier.remembered().getYear() + caveat(earlier, findings) + ")")
                .orElse("");
    }

    private static String earlierGrade(Judgement now, EarlierJudgement earlier) {
        boolean unchanged = now.steps().isPresent() && now.steps().getAsInt() == 0;
        return unchanged
                ? ""
                : (now.steps().isPresent() ? " from " : " ") + earlier.grade().words();
    }

    private static String caveat(EarlierJudgement earlier, Findings findings) {
        return earlier.likeForLike() ? "" : ", " + GradeLine.shortLikeness(earlier, findings);
    }

    /** "up two", "down one", "unchanged"; "was" when the steps cannot be counted. */
    private static String change(Judgement judgement, String unit) {
        if (judgement.steps().isEmpty()) {
            return "was";
        }
        int steps = judgement.steps().getAsInt();
        int size = Math.abs(steps);
        return steps == 0
                ? "unchanged"
                : (steps > 0 ? "up " : "down ")
                        + (unit.isEmpty() ? Wording.number(size) : Wording.count(size, unit.trim()));
    }

    /** "Leaders outstanding, up two; help and protection good, up one. All like for like." Inadequate areas first. */
    private static String areas(Findings findings) {
        List<Judgement> areas = findings.areas().stream()
                .sorted(Comparator.comparing(area -> area.grade() != Grade.INADEQUATE))
                .toList();
        List<Judgement> judged =
                areas.stream().filter(area -> area.grade() != Grade.NOT_JUDGED).toList();
        boolean comparable = judged.stream().anyMatch(area -> area.previous().isPresent());
        Set<String> distinct =
                judged.stream().map(area -> result(area, comparable)).collect(Collectors.toSet());
        String each = distinct.size() == 1 && judged.equals(areas)
                ? "All " + Wording.count(areas.size(), "area") + " " + result(areas.get(0), comparable)
                : areas.stream()
                        .map(area -> area.area().words() + " "
                                + result(area, comparable && area.grade() != Grade.NOT_JUDGED))
                        .collect(Collectors.joining("; "));
        return Wording.sentence(each) + "." + (findings.earlierInspection() ? likeness(judged, findings) : "");
    }

    /** "outstanding, up two". */
    private static String result(Judgement area, boolean compared) {
        return area.grade().words() + (compared ? comparison(area) : "");
    }

    private static String comparison(Judgement area) {
        return area.previous()
                .map(earlier -> ", " + change(area, "")
                        + (area.steps().isEmpty() ? " " + earlier.grade().words() : ""))
                .orElse(" (not comparable)");
    }

    /** "All like for like.", "Different framework." or "Not like for like: care leavers." */
    private static String likeness(List<Judgement> judged, Findings findings) {
        List<Judgement> compared =
                judged.stream().filter(area -> area.previous().isPresent()).toList();
        if (compared.isEmpty()) {
            return " No area has a comparable earlier judgement.";
        }
        return compared.stream()
                .collect(Collectors.groupingBy(
                        area -> GradeLine.shortLikeness(area.previous().orElseThrow(), findings),
                        TreeMap::new,
                        Collectors.mapping(area -> area.area().words(), Collectors.toList())))
                .entrySet()
                .stream()
                .filter(likeness -> likeness.getValue().size() == judged.size()
                        || !likeness.getKey().equals("like for like"))
                .map(likeness -> likeness.getValue().size() == judged.size()
                        ? " All " + likeness.getKey() + "."
                        : " " + Wording.sentence(likeness.getKey()) + ": " + Wording.list(likeness.getValue()) + ".")
                .collect(Collectors.joining());
    }

    /** As many milestones as are short enough together, at least the first; without any, what changed. */
    private static String milestones(Findings findings) {
        StringBuilder told = new StringBuilder();
        for (Milestone milestone : LeadMilestones.beyondChanges(findings.milestones())) {
            String next = Wording.stopped(milestone.sentence());
            if (told.isEmpty() || (told + next).length() < LONGEST_MILESTONES) {
                told.append(told.isEmpty() ? "" : " ").append(next);
            }
        }
        return told.isEmpty() ? changes(findings) : told.toString();
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

    @Override
    public <T> T fold(
            Function<CouncilBriefing, T> council,
            Function<MinisterLines, T> minister,
            Function<GeneralNotice, T> general,
            Function<BareNotice, T> bare) {
        return minister.apply(this);
    }
}
