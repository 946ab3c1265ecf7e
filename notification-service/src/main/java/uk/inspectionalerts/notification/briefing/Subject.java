package uk.inspectionalerts.notification.briefing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.alert.Meaning;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Grade;
import uk.inspectionalerts.notification.outcome.Judgement;

/** The subject of a message: the news, within {@value #LONGEST} characters. */
final class Subject {

    static final int LONGEST = 78;
    private static final int LONGEST_NAME = 40;

    private Subject() {}

    /** "North Tyneside children's services: outstanding overall, was good (2017)". */
    static String of(Meaning meaning, Council council, Findings findings) {
        String lead = meaning == Meaning.CORRECTION ? "Correction: " : "";
        List<String> news = news(findings);
        String longName = lead + name(council) + " children's services: ";
        String name = lead + name(council) + ": ";
        return fitting(Stream.concat(
                news.stream().limit(2).map(longName::concat), news.stream().map(name::concat)));
    }

    /** "Durham children's services: report published, being checked". */
    static String held(Optional<Council> council) {
        return fitting(services(council).map(about -> about + ": report published, being checked"));
    }

    /** "To check: report on Durham children's services". */
    static String toCheck(Optional<Council> council) {
        return fitting(services(council).map(about -> "To check: report on " + about));
    }

    /** "Withdrawn: report on Durham children's services". */
    static String withdrawn(Optional<Council> council) {
        return fitting(services(council).map(about -> "Withdrawn: report on " + about));
    }

    private static Stream<String> services(Optional<Council> council) {
        return council.map(known -> Stream.of(name(known) + " children's services", name(known)))
                .orElse(Stream.of("a council's children's services"));
    }

    static String name(Council council) {
        return council.name().length() <= LONGEST_NAME
                ? council.name()
                : Wording.cut(council.name(), LONGEST_NAME - 1) + "…";
    }

    /** The news from the fullest wording to the shortest. */
    private static List<String> news(Findings findings) {
        if (!findings.graded()) {
            String letter = findings.visit().kind().words() + ", no grades given";
            return findings.visit().priorityAction()
                    ? List.of("areas for priority action, " + letter, "areas for priority action, no grades given")
                    : List.of(letter);
        }
        String inadequate = Wording.list(findings.areas().stream()
                .filter(area -> area.grade() == Grade.INADEQUATE)
                .map(area -> area.area().words())
                .toList());
        return findings.overall()
                .map(overall -> inadequate.isEmpty() || overall.grade() == Grade.INADEQUATE
                        ? ofOverall(overall)
                        : List.of(
                                inadequate + " inadequate, " + overall.grade().words() + " overall",
                                "an area inadequate, " + overall.grade().words() + " overall"))
                .orElseGet(() -> inadequate.isEmpty()
                        ? List.of(ofAreas(findings.areas()) + "; no overall grade given", ofAreas(findings.areas()))
                        : List.of(inadequate + " inadequate; no overall grade given", inadequate + " inadequate"));
    }

    private static List<String> ofOverall(Judgement overall) {
        String grade = overall.grade().words();
        return overall.previous()
                .map(earlier -> {
                    int year = earlier.remembered().getYear();
                    boolean same = earlier.grade() == overall.grade();
                    String was = (same
                            ? ", as in " + year
                            : ", was " + earlier.grade().words());
                    return List.of(
                            grade + " overall" + was + (same ? "" : " (" + year + ")"),
                            grade + " overall" + was,
                            grade + was,
                            grade + " overall");
                })
                .orElse(List.of(grade + " overall"));
    }

    /** "good in every area", or "outstanding to requires improvement, by area". */
    static String ofAreas(List<Judgement> areas) {
        List<Grade> grades = areas.stream()
                .map(Judgement::grade)
                .filter(grade -> grade != Grade.NOT_JUDGED)
                .sorted()
                .toList();
        if (grades.isEmpty()) {
            return "no area judged";
        }
        Grade best = grades.get(0);
        Grade worst = grades.get(grades.size() - 1);
        return best == worst ? best.words() + " in every area" : best.words() + " to " + worst.words() + ", by area";
    }

    private static String fitting(Stream<String> wordings) {
        List<String> all = wordings.toList();
        return all.stream()
                .filter(wording -> wording.length() <= LONGEST)
                .findFirst()
                .orElseGet(() -> Wording.cut(all.get(all.size() - 1), LONGEST - 1) + "…");
    }
}
