package uk.inspectionalerts.notification.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.notification.briefing.Improvements;
import uk.inspectionalerts.notification.briefing.PlainDate;
import uk.inspectionalerts.notification.briefing.Wording;
import uk.inspectionalerts.notification.outcome.EarlierJudgement;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Judgement;
import uk.inspectionalerts.notification.pack.CommsPack.Earlier;

/** What changed since the report before: grades in words, and what both asked for. */
final class ChangeSections {

    private ChangeSections() {}

    static List<Section> of(Findings findings, Optional<Earlier> earlier) {
        if (!findings.graded()) {
            return List.of();
        }
        List<String> changes = findings.judgements().stream()
                .flatMap(judgement -> judgement.previous().map(before -> change(judgement, before)).stream())
                .toList();
        List<String> notes = new ArrayList<>();
        if (changes.isEmpty()) {
            notes.add("There is no earlier judgement in this record to compare with.");
        }
        if (earlier.isEmpty()) {
            notes.add("What the report before asked for is not known here: compare by hand.");
        }
        return List.of(new Section(
                "What changed since the last report",
                notes,
                changes,
                earlier.map(before -> List.of(sideBySide(findings, before))).orElse(List.of())));
    }

    private static String change(Judgement judgement, EarlierJudgement before) {
        String since = before.grade().words() + " in " + PlainDate.month(before.remembered());
        String like = before.likeForLike() ? "like for like" : "not like for like";
        if (judgement.steps().isEmpty()) {
            return judgement.area().heading() + ": " + judgement.grade().words() + ", after " + since + " (" + like
                    + "; the steps cannot be counted).";
        }
        int steps = judgement.steps().getAsInt();
        String direction = steps == 0
                ? "unchanged, " + judgement.grade().words() + " as in " + PlainDate.month(before.remembered())
                : (steps > 0 ? "up " : "down ") + Wording.count(Math.abs(steps), "grade") + ", "
                        + judgement.grade().words() + " after " + since;
        return judgement.area().heading() + ": " + direction + " (" + like + ").";
    }

    /** In printed order: which of them answers which is for people to say. */
    private static Table sideBySide(Findings findings, Earlier before) {
        List<String> then =
                Improvements.of("Then", before.recommendations(), "report").shown();
        List<String> now = Improvements.of(findings).shown();
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < Math.max(then.size(), now.size()); at++) {
            rows.add(List.of(String.valueOf(at + 1), item(then, at), item(now, at)));
        }
        return new Table(
                "What each report asks for, in printed order. Items in one row need not be about the same thing.",
                List.of("Item", "Then (" + before.remembered() + ")", "Now"),
                rows);
    }

    private static String item(List<String> items, int at) {
        return at < items.size() ? items.get(at) : "no further item";
    }
}
