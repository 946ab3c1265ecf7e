package uk.inspectionalerts.notification.pack;

import java.util.ArrayList;
import java.util.List;
import uk.inspectionalerts.notification.briefing.Due;
import uk.inspectionalerts.notification.briefing.Improvements;
import uk.inspectionalerts.notification.briefing.Quote;
import uk.inspectionalerts.notification.briefing.ReportFacts;
import uk.inspectionalerts.notification.briefing.Wording;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Milestone;
import uk.inspectionalerts.notification.outcome.Terms;

/** What the report says, and what is computed from it. */
final class FactSections {

    private FactSections() {}

    static List<Section> of(Council council, Findings findings, ReportFacts facts, Due due) {
        List<Section> sections = new ArrayList<>();
        sections.add(inBrief(council, findings, facts));
        if (findings.graded()) {
            sections.add(grades(facts));
            sections.add(milestones(findings));
        }
        if (!due.items().isEmpty()) {
            sections.add(due(due));
        }
        if (findings.visit().priorityAction()) {
            sections.add(asked(Improvements.priority(findings)));
        }
        sections.add(asked(Improvements.of(findings)));
        sections.add(quotations(findings));
        return sections;
    }

    private static Section inBrief(Council council, Findings findings, ReportFacts facts) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Council", council.name()));
        rows.add(List.of("Publication", facts.published()));
        rows.add(List.of("Inspection", facts.inspected()));
        rows.add(List.of("Report", facts.link()));
        rows.add(List.of(
                "Large print, Braille, other formats",
                findings.publication()
                        .contact()
                        .map(contact -> "The report's own contact: " + Wording.stopped(contact))
                        .orElse("No contact was read in the report.")));
        return Section.of(
                "Facts in brief",
                facts.note().isEmpty() ? List.of() : List.of(facts.note()),
                new Table("The report", List.of("Fact", "As published"), rows));
    }

    private static Section grades(ReportFacts facts) {
        return Section.of(
                "Grades",
                List.of(),
                new Table(
                        "Each judgement with the one before",
                        List.of("Judgement", "Grade", "Before"),
                        facts.grades().stream()
                                .map(line -> List.of(
                                        line.area(),
                                        line.grade(),
                                        line.comparison().isEmpty() ? "nothing to compare with" : line.comparison()))
                                .toList()));
    }

    /** Every one that may be told: whoever prepares a statement has to see the small ones too. */
    private static Section milestones(Findings findings) {
        List<List<String>> rows = findings.milestones().stream()
                .filter(milestone -> milestone.told().isPresent())
                .map(milestone -> List.of(Wording.stopped(milestone.told().orElseThrow()), counted(milestone)))
                .toList();
        List<String> notes = new ArrayList<>();
        if (rows.isEmpty()) {
            notes.add("No milestone among those computed.");
        }
        findings.milestones().stream()
                .flatMap(milestone -> milestone.withheld().stream())
                .distinct()
                .map(why -> "Not every rank, count or first can be said: " + Wording.stopped(why))
                .forEach(notes::add);
        return new Section(
                "Milestones",
                notes,
                List.of(),
                rows.isEmpty()
                        ? List.of()
                        : List.of(new Table(
                                "Each milestone with its list", List.of("Milestone", "Authorities counted"), rows)));
    }

    private static String counted(Milestone milestone) {
        if (milestone.withheld().isPresent()) {
            return "not told while the count is withheld";
        }
        List<String> members = milestone.terms().map(Terms::members).orElse(List.of());
        return members.isEmpty() ? "none: it is about this council alone" : Wording.stopped(Wording.list(members));
    }

    private static Section due(Due due) {
        return Section.of(
                "Due",
                due.estimated()
                        ? List.of("The day of receipt is not entered: until it is, work to the earlier day.")
                        : List.of(),
                new Table(
                        "What the law asks of the council",
                        List.of("Duty", "Basis", "Source"),
                        due.items().stream()
                                .map(item -> List.of(
                                        item.words(),
                                        item.basis(),
                                        item.source().toString()))
                                .toList()));
    }

    private static Section asked(Improvements improvements) {
        return Section.of(
                improvements.title(),
                improvements.rest().isEmpty() ? List.of() : List.of(improvements.rest()),
                improvements.shown());
    }

    private static Section quotations(Findings findings) {
        List<String> quotes = Quote.chosen(findings.quotations()).stream()
                .map(quote -> "\"" + quote.text() + "\" (" + quote.source() + ")")
                .toList();
        return Section.of(
                "From the report",
                List.of(quotes.isEmpty() ? "No quotation was chosen: see the report." : "Word for word:"),
                quotes);
    }
}
