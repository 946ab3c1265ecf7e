package uk.inspectionalerts.notification.posting;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.alert.SendResult.TryLater;
import uk.inspectionalerts.notification.alert.SendResult.Unknown;
import uk.inspectionalerts.notification.channel.LinksConfig;
import uk.inspectionalerts.notification.enrolling.WebhookConfig;
import uk.inspectionalerts.notification.webhook.Answers;
import uk.inspectionalerts.notification.webhook.EndpointUrl;
import uk.inspectionalerts.notification.webhook.Excerpt;
import uk.inspectionalerts.notification.webhook.Parcel;
import uk.inspectionalerts.notification.webhook.Schedule;
import uk.inspectionalerts.notification.webhook.Secret;
import uk.inspectionalerts.web.client.Answer;
import uk.inspectionalerts.web.client.PeerFailure;
import uk.inspectionalerts.web.client.Policy;
import uk.inspectionalerts.web.client.RetryAfter;
import uk.inspectionalerts.web.client.SafeHttpClient;

/** Carries parcels to the servers of webhooks: to public addresses only, and never on by a redirect. */
@ApplicationScoped
class WebhookClient {

    /** What is kept is counted in characters, each of four bytes at most. */
    private static final long ANSWER_BYTES = 2000;

    private final SafeHttpClient http;
    private final Clock clock;

    WebhookClient(WebhookConfig config, LinksConfig links, Clock clock) {
        this.http = new SafeHttpClient(new Policy(
                "InspectionAlerts-Webhook/1 (+" + links.service() + ")",
                hosts(config),
                config.internal(),
                config.connect(),
                config.timeout(),
                ANSWER_BYTES));
        this.clock = clock;
    }

    @PreDestroy
    void close() {
        http.close();
    }

    /** Posts the parcel once, signed with each of the secrets, and waits for the answer. */
    Attempt post(EndpointUrl url, List<Secret> secrets, Parcel parcel) {
        Instant began = clock.instant();
        long start = System.nanoTime();
        try {
            Answer answer = http.post(url.uri(), parcel.headers(began, secrets), parcel.body());
            Optional<Duration> pause = RetryAfter.of(answer, clock.instant(), Schedule.LONGEST_PAUSE);
            return attempt(
                    parcel,
                    began,
                    start,
                    Answers.meaning(answer.status(), pause),
                    OptionalInt.of(answer.status()),
                    Excerpt.of(answer.body()));
        } catch (PeerFailure failure) {
            SendResult result = failure.kind() == PeerFailure.Kind.UNANSWERED
                    ? new Unknown(failure.getMessage())
                    : new TryLater(failure.getMessage(), Optional.empty());
            return attempt(parcel, began, start, result, OptionalInt.empty(), Excerpt.of(new byte[0]));
        }
    }

    private static Attempt attempt(
            Parcel parcel, Instant began, long start, SendResult result, OptionalInt status, Excerpt answer) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Attempt(UUID.randomUUID(), parcel.id(), parcel.type(), began, took, result, status, answer);
    }

    private static Set<String> hosts(WebhookConfig config) {
        return config.internal()
                ? Set.of("*")
                : config.ports().stream().map(port -> "*:" + port).collect(Collectors.toSet());
    }
}
