package uk.inspectionalerts.grading.composing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.inspectionalerts.grading.composing.GradedOutcome.Judged;

/**
 * Why an outcome differs from what was said before, and in what.
 *
 * @param changes what a person who was told should hear; empty where only evidence, notes or the basis of a date changed
 */
public record Revision(String reason, List<String> changes) {

    /** How what is said now differs from what was said before. */
    public static Revision between(GradedOutcome before, GradedOutcome after, String reason) {
        List<String> changes = new ArrayList<>();
        Map<String, Judged> old = byArea(before);
        Map<String, Judged> now = byArea(after);
        Set<String> areas = new LinkedHashSet<>(now.keySet());
        areas.addAll(old.keySet());
        for (String area : areas) {
            Optional<Judged> oldGrade = Optional.ofNullable(old.get(area));
            Optional<Judged> newGrade = Optional.ofNullable(now.get(area));
            note(changes, area, oldGrade.map(Judged::grade), newGrade.map(Judged::grade));
            note(
                    changes,
                    area + " before",
                    oldGrade.flatMap(Judged::previous).map(Revision::told),
                    newGrade.flatMap(Judged::previous).map(Revision::told));
        }
        note(changes, "framework", Optional.of(before.framework()), Optional.of(after.framework()));
        note(changes, "last inspection day", Optional.of(before.inspectionEnd()), Optional.of(after.inspectionEnd()));
        note(changes, "publication date", Optional.of(before.publishedOn()), Optional.of(after.publishedOn()));
        note(
                changes,
                "lead inspector",
                before.leadInspector().map(GradedOutcome.Lead::name),
                after.leadInspector().map(GradedOutcome.Lead::name));
        if (!asked(before).equals(asked(after))) {
            changes.add("recommendations: the wording or the number changed");
        }
        if (before.report().isPresent() && after.report().isEmpty()) {
            changes.add("report: no document of this inspection stands any more");
        }
        before.milestones().stream()
                .filter(Reached::mayBeSaid)
                .filter(Reached::saysMoreThanGrades)
                .forEach(milestone -> note(changes, milestone, after.milestones()));
        return new Revision(reason, changes);
    }

    /** What was said and cannot be said any more, or with another number. That it is only held back now is no reason to correct it. */
    private static void note(List<String> changes, Reached said, List<Reached> now) {
        Optional<Reached> same = now.stream()
                .filter(milestone -> milestone.id().equals(said.id()))
                .findFirst();
        if (same.isEmpty()) {
            changes.add("this can be said no longer: " + said.sentence());
        } else if (same.get().mayBeSaid() && !same.get().saysTheSameNumberAs(said)) {
            changes.add("right is: " + same.get().sentence() + " Said before: " + said.sentence());
        }
    }

    private static List<String> asked(GradedOutcome outcome) {
        return outcome.recommendations().stream()
                .map(GradedOutcome.Asked::words)
                .toList();
    }

    private static Map<String, Judged> byArea(GradedOutcome outcome) {
        return outcome.judgements().stream()
                .collect(
                        Collectors.toMap(Judged::area, judged -> judged, (first, second) -> first, LinkedHashMap::new));
    }

    private static String told(GradedOutcome.Earlier previous) {
        return previous.grade() + " (" + previous.framework() + ", inspection to " + previous.inspectionEnd() + ")";
    }

    private static void note(List<String> changes, String what, Optional<?> before, Optional<?> after) {
        if (!Objects.equals(before, after)) {
            changes.add(what + ": " + word(after) + ", was " + word(before));
        }
    }

    private static String word(Optional<?> value) {
        return value.map(Object::toString).orElse("none");
    }
}
