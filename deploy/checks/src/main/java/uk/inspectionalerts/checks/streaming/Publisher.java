package uk.inspectionalerts.checks.streaming;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.inspectionalerts.checks.Client;
import uk.inspectionalerts.checks.SyntheticReport;
import uk.inspectionalerts.local.process.LocalFailure;

/** A publisher who does not give up: asks one instance of ingest-service after the other until it is accepted. */
final class Publisher {

    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final int PAUSE_MILLIS = 500;
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private final List<Client> instances;
    private int asked;

    /** @param instances one for each instance of ingest-service */
    Publisher(List<Client> instances) {
        this.instances = List.copyOf(instances);
    }

    /** Publishes the report as found at that address, and answers the id of its version. */
    UUID publish(SyntheticReport report, URI source) throws InterruptedException {
        return version(untilAccepted(source, client -> client.push(report, "&sourceUrl=" + source)));
    }

    /** Publishes it in place of that version, and answers the id of its own. */
    UUID revise(SyntheticReport report, URI source, UUID before) throws InterruptedException {
        return version(
                untilAccepted(source, client -> client.push(report, "&sourceUrl=" + source + "&replaces=" + before)));
    }

    /** Withdraws all versions; the reason names the report, since what tells of it does not. */
    void withdraw(UUID version, URI source) throws InterruptedException {
        untilAccepted(
                source,
                client -> client.asPublisher(HttpRequest.newBuilder(
                                client.ingest().resolve("/reports/" + version + "/withdrawal"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"reason\": \"Published in error: " + source + "\"}"))));
    }

    private static UUID version(String answer) {
        Matcher id = ID.matcher(answer);
        if (!id.find()) {
            throw new LocalFailure("Accepted without an id: " + answer);
        }
        return UUID.fromString(id.group(1));
    }

    /** @return the body of the answer */
    private String untilAccepted(URI source, Function<Client, HttpResponse<String>> request)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                HttpResponse<String> answer = request.apply(instances.get(asked++ % instances.size()));
                if (answer.statusCode() < 300) {
                    return answer.body();
                }
                if (answer.statusCode() < 500) {
                    throw new LocalFailure(source + " was refused with " + answer.statusCode() + ": " + answer.body());
                }
            } catch (UncheckedIOException away) {
                // it comes back
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        throw new LocalFailure(source + " was not accepted within " + PATIENCE.toSeconds() + " s");
    }
}
