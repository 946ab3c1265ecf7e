package uk.inspectionalerts.notification.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Publication;
import uk.inspectionalerts.notification.outcome.ReportKind;
import uk.inspectionalerts.notification.outcome.Visit;

/**
 * The facts that every full text opens with.
 *
 * @param published "Published 15 April 2020. Facts as at that day."
 * @param link where the report can be read
 * @param inspected "Inspected 9 to 13 March 2020 (ILACS). Lead inspector: Nigel Parkes."
 * @param grades one line a judgement; none for a letter
 * @param note what has to be said of the grades as a whole; may be empty
 */
public record ReportFacts(String published, String link, String inspected, List<GradeLine> grades, String note) {

    /** What follows the day of publication. */
    static final String AS_AT = " Facts as at that day.";

    public static ReportFacts of(Council council, Findings findings) {
        return new ReportFacts(
                dated(findings.publication()),
                ReportLink.of(Optional.of(findings.publication()), Optional.of(council)),
                inspected(findings.visit()),
                GradeLine.all(findings),
                note(findings));
    }

    /** When it came out, and of which day all that is said of it is true: a count or a first may be overtaken since. */
    private static String dated(Publication publication) {
        return published(publication) + publication.on().map(day -> AS_AT).orElse("");
    }

    static String published(Publication publication) {
        return publication
                .on()
                .map(PlainDate::day)
                .map(day -> publication.estimated()
                        ? "Published on or before " + day + " (no date is printed; this is the day it was received)."
                        : "Published " + day + ".")
                .orElse("Published; the date is not known.");
    }

    private static String inspected(Visit visit) {
        String when = PlainDate.span(visit.start(), visit.end());
        String what = visit.kind() == ReportKind.INSPECTION
                ? "Inspected " + when + " (" + visit.framework().family() + ")."
                : "Letter on the " + visit.kind().visit() + " of " + when + ".";
        return what
                + visit.leadInspector()
                        .map(name -> " Lead inspector: " + Wording.stopped(name))
                        .orElse("");
    }

    private static String note(Findings findings) {
        if (!findings.graded()) {
            return "No grades given; current grades unchanged.";
        }
        List<String> notes = new ArrayList<>();
        if (findings.overall().isEmpty()) {
            notes.add("This framework gives no overall grade.");
        }
        if (!findings.earlierInspection()) {
            notes.add("No earlier inspection in this record.");
        }
        return String.join(" ", notes);
    }
}
