package uk.inspectionalerts.local.submission;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import uk.inspectionalerts.local.process.LocalFailure;
import uk.inspectionalerts.local.process.Wait;
import uk.inspectionalerts.local.submission.Services.Answer;

/** The way of one document: handed in or noticed, graded or held, and its alerts delivered. */
public final class Submission {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final Services services;
    private final AlertChoice alerts;

    public Submission(Services services, AlertChoice alerts) {
        this.services = services;
        this.alerts = alerts;
    }

    /**
     * Hands the document in and waits until nothing more will happen to it, at most 120 s.
     *
     * @throws LocalFailure if a service is away for longer than that, or does not let us in
     */
    public Result submit(Document document) {
        Answer answer = services.push(document, alerts);
        if (answer.status() == 401 || answer.status() == 403) {
            throw new LocalFailure("ingest-service does not let the publisher in: " + answer.problem());
        }
        if (!answer.isSuccess()) {
            return new Result.Refused(document, answer.status(), answer.problem());
        }
        return follow(document, answer.body().path("id").asText(), answer.status() == 200);
    }

    /**
     * Waits until that document was taken in from its link, with nobody handing it in, and nothing more will happen to it.
     *
     * @param known whether it was on the site before
     * @throws LocalFailure if a service does not let us in
     */
    public Result watch(Document document, URI link, boolean known) {
        return Wait.untilPresent(LIMIT, () -> services.reportFrom(link))
                .map(report -> follow(document, report, known))
                .orElseGet(() -> new Result.Unsettled(document, "not taken in from " + link));
    }

    private Result follow(Document document, String report, boolean known) {
        Optional<Told> told =
                Wait.untilPresent(LIMIT, () -> services.inspectionOf(report).flatMap(this::told));
        if (told.isEmpty()) {
            return new Result.Unsettled(document, state(report));
        }
        return new Result.Settled(document, told.get().item(), told.get().deliveries(), known);
    }

    /** Where a document that is not settled has got stuck. */
    private String state(String report) {
        return services.inspectionOf(report).isPresent()
                ? "graded or held, but its alerts are not delivered"
                : "taken in, but neither graded nor held";
    }

    /** Empty while somebody is still to be told. Of history nobody is, even if its inspection was news once. */
    private Optional<Told> told(JsonNode item) {
        if (alerts == AlertChoice.NEVER || !item.path("alert").asBoolean()) {
            return Optional.of(new Told(item, List.of()));
        }
        return services.outcome(item.path("inspection").asText())
                .filter(outcome ->
                        outcome.path("version").asInt() >= item.path("version").asInt())
                .map(Delivery::of)
                .filter(deliveries -> deliveries.stream().allMatch(Delivery::isSettled))
                .map(deliveries -> new Told(item, deliveries));
    }

    /** An inspection, as listed, that everybody has been told of who was to be. */
    private record Told(JsonNode item, List<Delivery> deliveries) {}
}
