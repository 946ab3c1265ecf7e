package uk.inspectionalerts.local.submission;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What became of a document that was handed in. */
public sealed interface Result {

    /** The result in one line, beginning with the file's name. */
    String line();

    /** The subject of each message that was delivered because of it. */
    List<String> subjects();

    Tally tally();

    /** It was not taken in. */
    record Refused(Document document, int status, String reason) implements Result {

        @Override
        public String line() {
            return "%s | refused (%d): %s".formatted(document.name(), status, reason);
        }

        @Override
        public List<String> subjects() {
            return List.of();
        }

        @Override
        public Tally tally() {
            return new Tally(0, 0, 0, 1);
        }
    }

    /** It was not settled in the time that it may take; this fails the run. */
    record Unsettled(Document document, String state) implements Result {

        @Override
        public String line() {
            return "%s | not settled in time: %s".formatted(document.name(), state);
        }

        @Override
        public List<String> subjects() {
            return List.of();
        }

        @Override
        public Tally tally() {
            return Tally.NONE;
        }
    }

    /**
     * It went all the way.
     *
     * @param inspection as grading tells it
     * @param deliveries as notification tells them; empty when nobody was to be alerted
     * @param known whether its bytes were held before
     */
    record Settled(Document document, JsonNode inspection, List<Delivery> deliveries, boolean known) implements Result {

        @Override
        public String line() {
            Stream<String> parts = isHeld()
                    ? Stream.of("held for review: " + String.join("; ", texts(inspection.path("warnings"))))
                    : Stream.of(
                            inspection.path("authority").path("name").asText("unknown authority"),
                            inspection.path("framework").asText("-"),
                            inspection.path("kind").asText("-"),
                            grades(),
                            milestones());
            return Stream.of(
                            Stream.of(document.name()),
                            parts.filter(part -> !part.isEmpty()),
                            Stream.of("alerts " + delivered().size()),
                            known ? Stream.of("held already") : Stream.<String>empty())
                    .flatMap(part -> part)
                    .collect(Collectors.joining(" | "));
        }

        @Override
        public List<String> subjects() {
            return delivered().stream().map(Delivery::subject).distinct().toList();
        }

        @Override
        public Tally tally() {
            return switch (status()) {
                case "graded" -> new Tally(1, 0, 0, 0);
                case "ungraded" -> new Tally(0, 1, 0, 0);
                default -> new Tally(0, 0, 1, 0);
            };
        }

        private String status() {
            return inspection.path("status").asText();
        }

        private boolean isHeld() {
            return status().equals("review");
        }

        private List<Delivery> delivered() {
            return deliveries.stream().filter(Delivery::isDelivered).toList();
        }

        private String grades() {
            return elements(inspection.path("judgements"))
                    .map(judgement -> judgement.path("area").asText() + " "
                            + judgement.path("grade").asText() + change(judgement))
                    .collect(Collectors.joining(", "));
        }

        private static String change(JsonNode judgement) {
            String before = judgement.path("previous").path("grade").asText("");
            return before.isEmpty() ? "" : " (was " + before + ")";
        }

        private String milestones() {
            return elements(inspection.path("milestones"))
                    .map(milestone -> milestone.path("sentence").asText())
                    .collect(Collectors.joining(" "));
        }

        private static List<String> texts(JsonNode array) {
            return elements(array).map(JsonNode::asText).toList();
        }

        private static Stream<JsonNode> elements(JsonNode array) {
            return StreamSupport.stream(array.spliterator(), false);
        }
    }
}
