package uk.inspectionalerts.notification.raising;

import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.messaging.PoisonEvent;
import uk.inspectionalerts.notification.event.EventBody;
import uk.inspectionalerts.notification.outcome.Area;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.EarlierJudgement;
import uk.inspectionalerts.notification.outcome.Findings;
import uk.inspectionalerts.notification.outcome.Framework;
import uk.inspectionalerts.notification.outcome.Grade;
import uk.inspectionalerts.notification.outcome.Judgement;
import uk.inspectionalerts.notification.outcome.Milestone;
import uk.inspectionalerts.notification.outcome.Outcome;
import uk.inspectionalerts.notification.outcome.Publication;
import uk.inspectionalerts.notification.outcome.Quotation;
import uk.inspectionalerts.notification.outcome.ReportKind;
import uk.inspectionalerts.notification.outcome.Terms;
import uk.inspectionalerts.notification.outcome.Visit;

/** Reads the events of the topic {@code outcomes}. */
public final class OutcomeReader {

    private OutcomeReader() {}

    /**
     * What the event says.
     *
     * @param type its {@code ce_type}; an unknown one is poison
     */
    public static Outcome read(String type, EventBody body) {
        Outcome.Heading heading =
                new Outcome.Heading(body.uuid("inspection"), body.number("version"), body.flag("alert"));
        return switch (type) {
            case "outcome.graded.v1" -> new Outcome.Graded(heading, council(body.object("authority")), findings(body));
            case "outcome.revised.v1" -> {
                EventBody revision = body.object("revision");
                yield new Outcome.Revised(
                        heading,
                        council(body.object("authority")),
                        findings(body),
                        revision.text("reason"),
                        revision.texts("changes"));
            }
            case "outcome.withdrawn.v1" -> new Outcome.Withdrawn(heading, about(body), body.text("reason"));
            case "outcome.held.v1" -> held(heading, body);
            default -> throw new PoisonEvent("unknown type of outcome: " + type);
        };
    }

    private static Outcome held(Outcome.Heading heading, EventBody body) {
        return new Outcome.Held(heading, body.uuid("report"), about(body), publication(body), body.texts("reasons"));
    }

    private static Optional<Council> about(EventBody body) {
        return body.optionalObject("authority").map(OutcomeReader::council);
    }

    private static Council council(EventBody authority) {
        return new Council(authority.text("urn"), authority.text("name"), authority.optionalText("regionCode"));
    }

    private static Findings findings(EventBody body) {
        boolean graded = body.code("status", OutcomeReader::graded);
        List<Judgement> judgements = body.objects("judgements").stream()
                .map(OutcomeReader::judgement)
                .toList();
        if (graded == judgements.isEmpty()) {
            throw new PoisonEvent("body.judgements and body.status contradict each other");
        }
        body.date("publishedOn");
        return new Findings(
                visit(body),
                publication(body),
                judgements,
                body.optionalObject("previousInspection").isPresent(),
                body.objects("milestones").stream()
                        .map(OutcomeReader::milestone)
                        .toList(),
                asked(body.objects("recommendations")),
                body.objects("quotations").stream()
                        .map(OutcomeReader::quotation)
                        .toList());
    }

    private static boolean graded(String status) {
        return switch (status) {
            case "graded" -> true;
            case "ungraded" -> false;
            default -> throw new IllegalArgumentException("unknown status: " + status);
        };
    }

    private static Visit visit(EventBody body) {
        return new Visit(
                body.code("framework", Framework::valueOf),
                body.code("kind", ReportKind::of),
                body.date("inspectionStart"),
                body.date("inspectionEnd"),
                body.optionalObject("leadInspector").map(inspector -> inspector.text("name")),
                asked(body.optionalObjects("priorityActions")));
    }

    private static List<String> asked(List<EventBody> items) {
        return items.stream()
                .flatMap(item -> item.optionalText("text").stream())
                .toList();
    }

    private static Publication publication(EventBody body) {
        return new Publication(
                body.optionalDate("publishedOn"),
                body.optionalText("publishedOnBasis")
                        .filter("estimated"::equals)
                        .isPresent(),
                body.optionalText("sourceUrl"),
                body.optionalText("contact"));
    }

    private static Judgement judgement(EventBody judgement) {
        Grade grade = judgement.code("grade", Grade::of);
        return new Judgement(
                judgement.code("area", Area::of),
                grade,
                judgement.optionalText("printed").orElse(grade.heading()),
                judgement.optionalObject("previous").map(OutcomeReader::earlier),
                judgement.optionalNumber("steps"));
    }

    private static EarlierJudgement earlier(EventBody previous) {
        return new EarlierJudgement(
                previous.code("area", Area::of),
                previous.code("grade", Grade::of),
                previous.code("framework", Framework::valueOf),
                previous.date("inspectionEnd"),
                previous.optionalDate("publishedOn"),
                previous.flag("likeForLike"));
    }

    /** Before milestones had terms, nothing was withheld and every sentence was fit to be sent. */
    private static Milestone milestone(EventBody milestone) {
        String sentence = milestone.text("sentence");
        Optional<Terms> terms = milestone.optionalObject("terms").map(OutcomeReader::terms);
        return new Milestone(
                milestone.text("type"),
                milestone.optionalCode("area", Area::of),
                milestone
                        .optionalText("alertSentence")
                        .or(() -> terms.isPresent() ? Optional.empty() : Optional.of(sentence)),
                terms);
    }

    private static Terms terms(EventBody terms) {
        return new Terms(
                terms.optionalNumber("rank"),
                terms.optionalText("withheld"),
                terms.optionalObjects("members").stream()
                        .flatMap(member -> member.optionalText("name").stream())
                        .toList());
    }

    private static Quotation quotation(EventBody quotation) {
        return new Quotation(
                quotation.text("text"),
                quotation.optionalNumber("page"),
                quotation.optionalNumber("paragraph"),
                quotation.optionalText("section"),
                quotation.flag("weakness"));
    }
}
