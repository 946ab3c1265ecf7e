package uk.inspectionalerts.notification.briefing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Outcome;

/**
 * That a report is out or gone, without anything that it says.
 *
 * @param linkWords what the link leads to
 */
public record BareNotice(String subject, String published, String linkWords, String link, List<String> paragraphs)
        implements Briefing {

    /** Published, being checked, link: no grades. */
    static BareNotice held(Outcome.Held held) {
        return new BareNotice(
                Subject.held(held.about()),
                ReportFacts.published(held.publication()),
                "Read the report at its source",
                ReportLink.of(Optional.of(held.publication()), held.about()),
                List.of(
                        "A report on " + services(held.about()) + " has been published. This service could not read it"
                                + " with certainty, so it gives no grades here. A person is checking it.",
                        "Until then please rely on the report itself. You will be told when the check is done."));
    }

    /** For whoever runs the service: which report has to be looked at, and why. */
    static BareNotice toCheck(Outcome.Held held) {
        return new BareNotice(
                Subject.toCheck(held.about()),
                ReportFacts.published(held.publication()),
                "Read the report at its source",
                ReportLink.of(Optional.of(held.publication()), held.about()),
                Stream.of(
                                Stream.of("A report on " + services(held.about()) + " is held. Why:"),
                                held.reasons().stream().map(reason -> "- " + Wording.stopped(reason)),
                                Stream.of("A reviewer sees what was read with GET /reviews/" + held.report()
                                        + " of the grading service, and confirms or corrects it with POST to the same"
                                        + " address."))
                        .flatMap(Function.identity())
                        .toList());
    }

    /** What was told of the report no longer stands. */
    static BareNotice withdrawn(Outcome.Withdrawn withdrawn) {
        return new BareNotice(
                Subject.withdrawn(withdrawn.about()),
                "Withdrawn.",
                "See the reports that stand at their source",
                ReportLink.of(Optional.empty(), withdrawn.about()),
                List.of(
                        "A report on " + services(withdrawn.about()) + " that we told you about no longer stands."
                                + " Please do not use what we sent before.",
                        "Reason: " + Wording.stopped(withdrawn.reason())));
    }

    private static String services(Optional<Council> council) {
        return council.map(known -> known.name() + " children's services").orElse("a council's children's services");
    }

    @Override
    public <T> T fold(
            Function<CouncilBriefing, T> council,
            Function<MinisterLines, T> minister,
            Function<GeneralNotice, T> general,
            Function<BareNotice, T> bare) {
        return bare.apply(this);
    }
}
