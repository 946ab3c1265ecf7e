package uk.inspectionalerts.notification.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.briefing.Wording;
import uk.inspectionalerts.notification.deadline.Duty;
import uk.inspectionalerts.notification.election.PreElectionPeriod;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Grade;
import uk.inspectionalerts.notification.outcome.Judgement;

/** Lines for the council to make its own, with blanks where a person has to speak, and what they will be asked. */
final class DraftSections {

    private static final String BLANK = "[Local quotation: words, name and post, agreed by that person]";

    private DraftSections() {}

    static List<Section> of(
            Council council, Findings findings, Optional<Approval> approval, Optional<PreElectionPeriod> election) {
        return List.of(lines(council, findings, approval, election), questions(findings));
    }

    private static Section lines(
            Council council, Findings findings, Optional<Approval> approval, Optional<PreElectionPeriod> election) {
        if (election.isPresent() && approval.isEmpty()) {
            return Section.of(
                    "Draft lines: withheld",
                    List.of(
                            "A pre-election period binds this council. The draft lines appear once a named person of its"
                                    + " communications team has approved this pack."),
                    List.of());
        }
        String news = "Ofsted has published its " + findings.visit().kind().words() + " on children's services in "
                + council.name() + ". " + grades(findings);
        return Section.of(
                approval.isPresent() ? "Lines" : "Draft lines: DRAFT",
                List.of(approval.map(Approval::inWords)
                        .orElse("DRAFT: not to be used before a named person has approved it.")),
                Stream.of(
                                "For the media: " + news + " " + asked(findings) + " " + BLANK,
                                "For staff: " + news + " [Thanks and next steps in your own words] " + BLANK,
                                "For partners: " + news + " [What you ask of them now]",
                                "For children and families: " + news + " [Whom to turn to, and how, in plain words]")
                        .map(line -> approval.isPresent() ? line : "DRAFT. " + line)
                        .toList());
    }

    private static String asked(Findings findings) {
        String document = "The " + findings.visit().kind().document() + " ";
        int actions = findings.visit().priorityActions().size();
        int improvements = findings.recommendations().size();
        return (actions == 0 ? "" : document + "names " + Wording.count(actions, "area") + " for priority action. ")
                + document
                + (improvements == 0
                        ? "lists no improvements."
                        : "asks for " + Wording.count(improvements, "improvement") + ".");
    }

    private static String grades(Findings findings) {
        if (!findings.graded()) {
            return "It gives no grades; the current grades are unchanged.";
        }
        String areas = findings.areas().stream()
                .map(area -> area.area().words() + ": " + area.printed())
                .collect(Collectors.joining("; "));
        return findings.overall()
                        .map(overall -> "Overall effectiveness: " + Wording.stopped(overall.printed()) + " ")
                        .orElse("This framework gives no overall grade. ")
                + "By area, " + Wording.stopped(areas);
    }

    private static Section questions(Findings findings) {
        List<String> questions = new ArrayList<>();
        findings.judgements().stream()
                .filter(judgement -> judgement.steps().orElse(0) < 0)
                .map(judgement -> "Why has " + judgement.area().words() + " gone down to "
                        + judgement.grade().words() + "?")
                .forEach(questions::add);
        findings.judgements().stream()
                .filter(DraftSections::inadequate)
                .map(judgement -> "Are children safe, with " + judgement.area().words() + " judged inadequate?")
                .forEach(questions::add);
        if (findings.judgements().stream().anyMatch(DraftSections::inadequate)) {
            questions.add("What will the Department for Education do? (The department decides; nothing is held here.)");
        }
        String document = findings.visit().kind().document();
        if (findings.visit().priorityAction()) {
            questions.add("What is done at once about each area for priority action, and who answers for it?");
        }
        questions.add(
                findings.recommendations().isEmpty()
                        ? "What will you improve, as the " + document + " lists nothing?"
                        : "Who leads on each improvement that the " + document + " asks for, and by when?");
        questions.add("What did you do about the improvements that the report before asked for?");
        if (Duty.after(findings.visit()).contains(Duty.STATEMENT)) {
            questions.add("When will the written statement of action be published?");
        }
        questions.add("What does it cost, and where does the money come from?");
        return Section.of(
                "Questions to expect", List.of("The answers are for the council: none is suggested here."), questions);
    }

    private static boolean inadequate(Judgement judgement) {
        return judgement.grade() == Grade.INADEQUATE;
    }
}
