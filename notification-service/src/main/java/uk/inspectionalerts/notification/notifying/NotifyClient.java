package uk.inspectionalerts.notification.notifying;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.inspectionalerts.notification.channel.LinksConfig;
import uk.inspectionalerts.notification.notify.ApiKey;
import uk.inspectionalerts.notification.notify.NotifyError;
import uk.inspectionalerts.web.client.Answer;
import uk.inspectionalerts.web.client.Policy;
import uk.inspectionalerts.web.client.SafeHttpClient;

/** Speaks to Notify: one question, one answer, never twice and never for longer than configured. */
@ApplicationScoped
class NotifyClient {

    private static final long ANSWER_BYTES = 4_000_000;

    private final SafeHttpClient http;
    private final NotifyConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    NotifyClient(NotifyConfig config, LinksConfig links, ObjectMapper json, Clock clock) {
        this.config = config;
        this.json = json;
        this.clock = clock;
        URI notify = config.url();
        this.http = new SafeHttpClient(new Policy(
                "InspectionAlerts/1 (+" + links.service() + ")",
                Set.of(notify.getPort() == -1 ? notify.getHost() : notify.getHost() + ":" + notify.getPort()),
                config.internal(),
                config.connect(),
                config.timeout(),
                ANSWER_BYTES));
    }

    /** An email that Notify knows, and what has become of it, as Notify calls both. */
    record Known(String id, String status) {}

    /** What Notify answered: the email as it knows it now, nothing where it knows none, or an error. */
    record Said(Optional<Known> known, Optional<NotifyError> error) {}

    @PreDestroy
    void close() {
        http.close();
    }

    /** Hands an email over; {@link uk.inspectionalerts.web.client.PeerFailure} where no answer came. */
    Said send(ObjectNode email) {
        email.put("template_id", config.template().orElseThrow());
        Answer answer = http.post(at("/v2/notifications/email"), signed(), bytes(email));
        if (answer.status() != 201) {
            return error(answer);
        }
        return new Said(Optional.of(new Known(read(answer).path("id").asText(), "created")), Optional.empty());
    }

    /** Asks for the latest email with that reference; the errors are as above. */
    Said withReference(UUID reference) {
        Answer answer = http.get(at("/v2/notifications?template_type=email&reference=" + reference), signed());
        if (answer.status() != 200) {
            return error(answer);
        }
        JsonNode latest = read(answer).path("notifications").path(0);
        return new Said(
                Optional.of(latest)
                        .filter(JsonNode::isObject)
                        .map(found -> new Known(
                                found.path("id").asText(), found.path("status").asText())),
                Optional.empty());
    }

    private URI at(String path) {
        return config.url().resolve(path);
    }

    private Map<String, String> signed() {
        String token = ApiKey.of(config.apiKey().orElseThrow()).token(clock.instant());
        return Map.of("Authorization", "Bearer " + token);
    }

    private byte[] bytes(ObjectNode email) {
        try {
            return json.writeValueAsBytes(email);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Said error(Answer answer) {
        JsonNode first = read(answer).path("errors").path(0);
        return new Said(
                Optional.empty(),
                Optional.of(new NotifyError(
                        answer.status(),
                        first.path("error").asText(),
                        first.path("message").asText())));
    }

    /** What is no JSON, as of a gateway, says nothing. */
    private JsonNode read(Answer answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            return json.createObjectNode();
        }
    }
}
