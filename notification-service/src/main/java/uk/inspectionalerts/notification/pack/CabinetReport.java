package uk.inspectionalerts.notification.pack;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.inspectionalerts.notification.briefing.Due;
import uk.inspectionalerts.notification.briefing.Improvements;
import uk.inspectionalerts.notification.briefing.ReportFacts;
import uk.inspectionalerts.notification.briefing.Wording;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Grade;

/** The skeleton of the report to cabinet: what is known is filled in, what is the council's own is a blank. */
final class CabinetReport {

    private CabinetReport() {}

    /** None for a letter: the law asks for no statement of action after one. */
    static List<Section> of(Council council, Findings findings, ReportFacts facts, Due due) {
        if (!findings.graded()) {
            return List.of();
        }
        return List.of(Section.of(
                "Cabinet report: skeleton",
                List.of("To be completed by the council's officers. Square brackets mark what only they can say."),
                new Table(
                        "Parts of the cabinet report", List.of("Part", "Text"), parts(council, findings, facts, due))));
    }

    private static List<List<String>> parts(Council council, Findings findings, ReportFacts facts, Due due) {
        return List.of(
                List.of(
                        "Purpose",
                        "To report the outcome of the inspection of children's services in " + council.name() + ". "
                                + facts.inspected() + " " + facts.published()),
                List.of(
                        "Findings",
                        facts.grades().stream()
                                .map(line -> line.area() + ": " + line.grade())
                                .collect(Collectors.joining("; ", "", "."))),
                List.of("Areas for development", developments(findings)),
                List.of("Areas below outstanding", belowOutstanding(findings)),
                List.of(
                        "Deadline and plan owner",
                        "The report is published within 30 and the written statement of action within 70 working days of"
                                + " receipt (Education and Inspections Act 2006, section 137; SI 2007/462). "
                                + due.items().stream()
                                        .map(Due.Item::words)
                                        .collect(Collectors.joining(" ", "", " "))
                                        .stripLeading()
                                + "Received on [day]. Owner of the plan: [post and name]."),
                List.of("Scrutiny route", "[Committee and date at which the report and the plan are examined]"),
                List.of(
                        "Annual conversation",
                        "[Month in which progress is reviewed with Ofsted's region; it sets no deadline]"),
                List.of(
                        "Options",
                        "A: accept the findings and the plan. B: not approve the plan, and give an alternative response."),
                List.of(
                        "Resolution",
                        "To note the findings, the areas for development and the commitment to the statement of action."),
                List.of(
                        "Reason for the decision",
                        "The council has to publish the report and a written statement of action. [Local reasons]"),
                List.of("Appendices", "The report: " + facts.link() + ". The plan: [to be attached]"));
    }

    /** Word for word, numbered as printed. */
    private static String developments(Findings findings) {
        Improvements improvements = Improvements.of(findings);
        if (improvements.count() == 0) {
            return "The report lists none.";
        }
        List<String> shown = improvements.shown();
        return IntStream.range(0, shown.size())
                .mapToObj(at -> "(" + (at + 1) + ") " + Wording.stopped(shown.get(at)))
                .collect(Collectors.joining(" ", "In the report's words: ", " " + improvements.rest()))
                .strip();
    }

    /** Which of them carry no recommendation, the report does not mark; without any recommendation it is all of them. */
    private static String belowOutstanding(Findings findings) {
        List<String> areas = findings.areas().stream()
                .filter(area -> area.grade() != Grade.OUTSTANDING && area.grade() != Grade.NOT_JUDGED)
                .map(area -> area.area().heading() + " (" + area.printed() + ")")
                .toList();
        if (areas.isEmpty()) {
            return "None.";
        }
        return Wording.list(areas) + ". "
                + (findings.recommendations().isEmpty()
                        ? "None of them carries a recommendation. [How the plan covers them]"
                        : "[Which of them carry no recommendation, and how the plan covers them all the same]");
    }
}
