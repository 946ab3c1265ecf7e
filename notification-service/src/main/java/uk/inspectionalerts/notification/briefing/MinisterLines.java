package uk.inspectionalerts.notification.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.alert.Meaning;
import uk.inspectionalerts.notification.deadline.Duty;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.EarlierJudgement;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Grade;
import uk.inspectionalerts.notification.outcome.Judgement;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.outcome.Visit;

/**
 * The minister's private office in five lines: at most 120 words beside the recommendations, a closing of the usual length
 * included. What finds no room is dropped in this order: how many grades rose and fell, which the second line tells one by
 * one; the milestones after the first, which a link leads to; that the status of intervention is not held; the
 * inspectorate's contact, which the report has; from which grade to which the areas reach, which the second
 * line tells one by one too. The first milestone is told even where the closing then goes beyond.
 *
 * @param lines the first four
 * @param due the beginning of the fifth; empty where nothing is due
 * @param status what is held of an intervention; empty where there was no room to say it
 * @param contact the inspectorate's contact as printed; may be empty
 */
public record MinisterLines(
        String subject,
        Opening opening,
        List<MinisterLine> lines,
        String due,
        String status,
        String contact,
        String link,
        Improvements priorityActions,
        Improvements improvements)
        implements Briefing {

    private static final int MOST_WORDS = 120;
    /** "Contact:", "Report:" and its link. */
    private static final int WORDS_OF_LABELS = 3;
    /** Why the reader gets it, for one of the shorter reasons, and the licence. */
    private static final int WORDS_OF_CLOSING = 32;

    /** How a milestone says of which day it is true. */
    private static final String STAMP = " as at ";

    private static final String NO_STATUS = "Intervention status: not held here.";

    /** The number of the line that ends with the link. */
    public int last() {
        return lines.size() + 1;
    }

    static MinisterLines of(Outcome outcome, Meaning meaning, Council council, Findings findings) {
        Opening opening = Opening.of(outcome, meaning);
        String areas = findings.graded() ? areas(findings) : "";
        String asked = asked(findings);
        String due = due(findings.visit());
        int all = MOST_WORDS
                - WORDS_OF_LABELS
                - WORDS_OF_CLOSING
                - Wording.words(String.join(" ", opening.words(), areas, asked, due));
        String fullest = news(council, findings, true);
        String news = Wording.words(fullest + ReportFacts.AS_AT) + MilestoneLine.wordsWith("", findings) <= all
                ? fullest
                : news(council, findings, false);
        int room = all - Wording.words(news);
        String first = MilestoneLine.first(findings, room + WORDS_OF_CLOSING);
        int stamp = first.contains(STAMP) ? 0 : Wording.words(ReportFacts.AS_AT);
        int left = room - stamp - MilestoneLine.wordsWith(first, findings);
        String contact =
                fitting(findings.publication().contact().map(Wording::stopped).orElse(""), left);
        String status = fitting(NO_STATUS, left - Wording.words(contact));
        int kept = stamp + Wording.words(contact + " " + status);
        List<MinisterLine> lines = new ArrayList<>();
        lines.add(MinisterLine.of(news));
        if (findings.graded()) {
            lines.add(MinisterLine.of(areas));
            lines.add(MilestoneLine.of(findings, room - kept, WORDS_OF_CLOSING + kept));
        }
        lines.add(MinisterLine.of(asked));
        if (lines.stream().noneMatch(line -> line.words().contains(STAMP))) {
            lines.set(0, MinisterLine.of(news + ReportFacts.AS_AT));
        }
        return new MinisterLines(
                Subject.of(meaning, council, findings),
                opening,
                lines,
                due,
                status,
                contact,
                ReportFacts.of(council, findings).link(),
                Improvements.priority(findings),
                Improvements.of(findings));
    }

    private static String news(Council council, Findings findings, boolean span) {
        return council.name() + ": " + headline(findings, span) + ". " + ReportFacts.published(findings.publication());
    }

    private static String fitting(String words, int room) {
        return Wording.words(words) <= room ? words : "";
    }

    private static String asked(Findings findings) {
        int improvements = findings.recommendations().size();
        int actions = findings.visit().priorityActions().size();
        List<String> asked = Stream.of(
                        actions == 0 ? "" : Wording.count(actions, "area") + " for priority action",
                        improvements == 0 ? "" : Wording.count(improvements, "improvement") + " asked for")
                .filter(words -> !words.isEmpty())
                .toList();
        return asked.isEmpty()
                ? "The " + findings.visit().kind().document() + " lists no improvements."
                : Wording.sentence(Wording.list(asked)) + ", verbatim below.";
    }

    /** "Statement of action due 70 working days from receipt." */
    private static String due(Visit visit) {
        return Duty.after(visit).stream()
                .filter(duty -> duty != Duty.REPORT)
                .map(duty -> Wording.sentence(duty.title()) + " due " + duty.days() + " working days from receipt.")
                .collect(Collectors.joining(" "));
    }

    /** @param span whether to say from which grade to which the areas reach, where there is no overall grade */
    private static String headline(Findings findings, boolean span) {
        if (!findings.graded()) {
            return findings.visit().kind().words() + ", visit of "
                    + PlainDate.span(findings.visit().start(), findings.visit().end())
                    + "; no grades given, current grades unchanged";
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
                                + (span && inadequate.isEmpty() ? "; " + Subject.ofAreas(findings.areas()) : ""));
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

    /** What the first line says of the comparison, so that the second need not. */
    private static String caveatOfOverall(Findings findings) {
        return findings.overall()
                .flatMap(Judgement::previous)
                .filter(earlier -> !earlier.likeForLike())
                .map(earlier -> GradeLine.shortLikeness(earlier, findings))
                .orElse("");
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

    /** "All like for like." or "Not like for like: care leavers." */
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
                .filter(likeness -> !likeness.getKey().equals(caveatOfOverall(findings)))
                .map(likeness -> likeness.getValue().size() == judged.size()
                        ? " All " + likeness.getKey() + "."
                        : " " + Wording.sentence(likeness.getKey()) + ": " + Wording.list(likeness.getValue()) + ".")
                .collect(Collectors.joining());
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
