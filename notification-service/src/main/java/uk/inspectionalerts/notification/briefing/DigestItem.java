package uk.inspectionalerts.notification.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.criterion.Severity;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.outcome.Publication;

/**
 * One report among several.
 *
 * @param alert the id of the alert that it stands for
 * @param headline what would be the subject if it were told alone
 * @param news the same in a few words: "Durham now inadequate"
 * @param declined whether a grade fell
 * @param opening what has to be said before the facts; may be empty
 * @param milestone the one that leads; may be empty
 * @param generalNotice id of the alert that anybody may read; empty if there is none yet
 */
public record DigestItem(
        UUID alert,
        Audience audience,
        Optional<Council> council,
        String headline,
        String news,
        boolean declined,
        Severity severity,
        LocalDate publishedOn,
        String opening,
        Facts facts,
        String milestone,
        String generalNotice) {

    /**
     * What its lines say.
     *
     * @param published when, and of which day the facts are
     * @param grades one line an area; none for a letter and for a report that is held
     * @param note what has to be said of the grades as a whole; may be empty
     */
    public record Facts(String published, String link, List<GradeLine> grades, String note) {}

    /**
     * What the alert tells among others, the outcome being what it tells as things stand.
     *
     * @throws IllegalArgumentException if the outcome is a withdrawal, which is told alone
     */
    public static DigestItem of(Alert alert, Outcome outcome) {
        return outcome.fold(
                graded -> news(alert, outcome, graded.council(), graded.findings()),
                revised -> news(alert, outcome, revised.council(), revised.findings()),
                withdrawn -> {
                    throw new IllegalArgumentException("a withdrawal is told alone");
                },
                held -> held(alert, held));
    }

    private static DigestItem news(Alert alert, Outcome outcome, Council council, Findings findings) {
        ReportFacts facts = ReportFacts.of(council, findings);
        return new DigestItem(
                alert.id(),
                alert.audience(),
                Optional.of(council),
                Subject.of(alert.meaning(), council, findings),
                DigestSubject.news(council, findings),
                DigestSubject.declined(findings),
                Severity.of(findings),
                published(findings.publication()),
                Opening.of(outcome, alert.meaning()).words(),
                new Facts(facts.published(), facts.link(), facts.grades(), facts.note()),
                LeadMilestones.of(findings.milestones()).stream()
                        .findFirst()
                        .map(milestone -> Wording.stopped(milestone.told().orElseThrow()))
                        .orElse(""),
                alert.inGeneral().id().toString());
    }

    private static DigestItem held(Alert alert, Outcome.Held held) {
        BareNotice notice = BareNotice.held(held);
        return new DigestItem(
                alert.id(),
                alert.audience(),
                held.about(),
                notice.subject(),
                DigestSubject.held(held.about()),
                false,
                Severity.ROUTINE,
                published(held.publication()),
                String.join(" ", notice.paragraphs()),
                new Facts(notice.published(), notice.link(), List.of(), ""),
                "",
                "");
    }

    private static LocalDate published(Publication publication) {
        return publication.on().orElse(LocalDate.EPOCH);
    }
}
