package uk.inspectionalerts.checks.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.inspectionalerts.checks.Client;
import uk.inspectionalerts.checks.TestStack;
import uk.inspectionalerts.local.Checkout;
import uk.inspectionalerts.local.LocalStack;
import uk.inspectionalerts.local.run.Demo;
import uk.inspectionalerts.local.submission.AlertChoice;
import uk.inspectionalerts.local.submission.Document;
import uk.inspectionalerts.local.submission.Services;
import uk.inspectionalerts.local.submission.Submission;

/** Whatever an alert of the demonstration says stands in the API, of that inspection or of the one that it is compared with. */
class EveryFigureTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path data;

    private static LocalStack stack;
    private static Client client;
    private static final List<Alert> ALERTS = new ArrayList<>();

    /** An email with what the API says about its inspection. */
    private record Alert(Email email, Evidence evidence) {}

    @BeforeAll
    static void publishTheDemonstration() throws IOException, MessagingException {
        stack = TestStack.start(data);
        client = Client.of(stack);
        Services services = new Services(
                new Services.Addresses(client.ingest(), client.grading(), client.notification()),
                new Services.Tokens(client.publisher(), client.operator()));
        Demo demo = Demo.of(Checkout.find());
        demo.subscriptions().forEach(services::subscribe);
        submit(demo.history(), new Submission(services, AlertChoice.NEVER));
        submit(demo.reports(), new Submission(services, AlertChoice.ALWAYS));
        for (Path message : stack.mail().messages()) {
            Email email = Email.read(message);
            ALERTS.add(new Alert(email, evidence(email)));
        }
    }

    @AfterAll
    static void stopTheSystem() {
        stack.close();
    }

    @Test
    void everyFigureOfEveryAlertHasItsEvidence() {
        assertThat(ALERTS).hasSizeGreaterThan(10);
        for (Alert alert : ALERTS) {
            assertThat(Claims.unfounded(alert.email(), alert.evidence()))
                    .as(alert.email().toString())
                    .isEmpty();
        }
    }

    /** The check itself: each of these words is put into every alert that has the like. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    Published (\\d+ \\w+) \\d+       ~ Published $1 1999
                    Inspected \\d+                  ~ Inspected 1
                    Lead inspector: \\w+            ~ Lead inspector: Avery
                    - Help and protection: [^(]+     ~ '- Help and protection: Inadequate '
                    \\(was ([^,]+), (\\w+) \\d+     ~ (was $1, $2 2011
                    (outstanding|good) overall       ~ inadequate overall
                    rose one grade                   ~ rose three grades
                    needs to improve \\(\\d+\\)     ~ needs to improve (99)
                    - (The|Sufficiency)              ~ - No
                    \\(paragraph                    ~ (paragraph 9
                    Report: https                    ~ Report: http
                    (due between \\d+ \\w+) \\d+   ~ $1 1999
                    (\\d+) working days from receipt\\. ~ 9$1 working days from receipt.
                    """)
    void anInventedFigureIsFound(String words, String invented) {
        List<Alert> withTheLike = ALERTS.stream()
                .filter(alert -> !alert.email().with(words, invented).equals(alert.email()))
                .toList();

        assertThat(withTheLike).isNotEmpty();
        for (Alert alert : withTheLike) {
            Email other = alert.email().with(words, invented);
            assertThat(Claims.unfounded(other, alert.evidence()))
                    .as(other.toString())
                    .isNotEmpty();
        }
    }

    private static void submit(List<Document> documents, Submission submission) {
        documents.forEach(submission::submit);
    }

    private static Evidence evidence(Email email) throws IOException {
        JsonNode listed = StreamSupport.stream(
                        JSON.readTree(client.inspections()).path("items").spliterator(), false)
                .filter(item -> email.subject()
                                .startsWith(item.path("authority").path("name").asText())
                        && email.lines().stream()
                                .anyMatch(line -> line.contains("Published " + publication(item) + ".")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("an alert about no inspection of the API: " + email));
        JsonNode whole = inspection(listed);
        JsonNode before = whole.path("previous_inspection");
        return new Evidence(Stream.of(whole, before.isMissingNode() ? before : inspection(before), deadlines(listed))
                .toList());
    }

    /** What is due of that inspection, and nothing else that is due. */
    private static JsonNode deadlines(JsonNode named) throws IOException {
        ArrayNode due = JSON.createArrayNode();
        JSON.readTree(client.deadlines()).path("items").forEach(deadline -> {
            if (deadline.path("inspection").equals(named.path("inspection"))) {
                due.add(deadline);
            }
        });
        return due;
    }

    private static JsonNode inspection(JsonNode named) throws IOException {
        return JSON.readTree(client.inspection(named.path("inspection").asText()));
    }

    private static String publication(JsonNode item) {
        return DAY.format(LocalDate.parse(item.path("published_on").asText()));
    }
}
