package uk.inspectionalerts.notification.briefing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Grade;
import uk.inspectionalerts.notification.outcome.Judgement;

/** The subject of a digest: how many reports, and the news of those that come first. */
final class DigestSubject {

    /** How many reports it names at most. */
    private static final int MOST_NAMED = 3;

    private DigestSubject() {}

    /**
     * "4 reports: Durham now inadequate, and 3 more". As many reports with a lower grade are named as find room; if any is
     * not, it says how many there are.
     *
     * @param ordered those with a lower grade first
     */
    static String of(List<DigestItem> ordered) {
        int all = ordered.size();
        int declined = (int) ordered.stream().filter(DigestItem::declined).count();
        return IntStream.iterate(Math.max(1, Math.min(declined, MOST_NAMED)), named -> named > 0, named -> named - 1)
                .mapToObj(named -> count(all, declined, named)
                        + ordered.stream().limit(named).map(DigestItem::news).collect(Collectors.joining(", "))
                        + rest(all - named))
                .filter(subject -> subject.length() <= Subject.LONGEST)
                .findFirst()
                .orElseGet(() -> count(all, declined, 0) + name(ordered.get(0)) + (declined > 0 ? "" : rest(all - 1)));
    }

    private static String count(int all, int declined, int named) {
        return all + " reports" + (declined > named ? ", " + declined + " with a lower grade" : "") + ": ";
    }

    private static String rest(int left) {
        return left == 0 ? "" : ", and " + left + " more";
    }

    private static String name(DigestItem item) {
        return item.council().map(Subject::name).orElse("a council");
    }

    /** "Durham now inadequate": the worst of it in a few words. */
    static String news(Council council, Findings findings) {
        return Subject.name(council) + " " + news(findings);
    }

    /** "Durham report published, being checked". */
    static String held(Optional<Council> council) {
        return council.map(Subject::name).map(name -> name + " ").orElse("") + "report published, being checked";
    }

    /** Whether any grade fell. */
    static boolean declined(Findings findings) {
        return findings.judgements().stream().anyMatch(DigestSubject::fell)
                || findings.milestones().stream().anyMatch(LeadMilestones::badNews);
    }

    private static String news(Findings findings) {
        if (!findings.graded()) {
            return findings.visit().kind().words() + ", no grades given";
        }
        Optional<Judgement> overall = findings.overall();
        if (overall.filter(judgement -> judgement.grade() == Grade.INADEQUATE || fell(judgement))
                .isPresent()) {
            return ofOverall(overall.get());
        }
        return worst(findings.areas())
                .map(area -> area.area().words()
                        + (fell(area) ? " now " : " ")
                        + area.grade().words())
                .or(() -> overall.map(DigestSubject::ofOverall))
                .orElseGet(() -> Subject.ofAreas(findings.areas()));
    }

    private static String ofOverall(Judgement overall) {
        String grade = overall.grade().words();
        return overall.previous()
                .map(earlier -> (earlier.grade() == overall.grade() ? "still " : "now ") + grade)
                .orElse(grade + " overall");
    }

    /** The area that is inadequate or, without one, that fell the lowest. */
    private static Optional<Judgement> worst(List<Judgement> areas) {
        return areas.stream()
                .filter(area -> area.grade() == Grade.INADEQUATE || fell(area))
                .max(Comparator.comparing(Judgement::grade).thenComparing(DigestSubject::fell));
    }

    private static boolean fell(Judgement judgement) {
        return judgement.steps().orElse(0) < 0;
    }
}
