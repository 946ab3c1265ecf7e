package uk.inspectionalerts.notification.posting;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.channel.LinksConfig;
import uk.inspectionalerts.notification.channel.Message;
import uk.inspectionalerts.notification.webhook.Parcel;

/** Gives what is to be told the shape of a webhook's JSON. */
@ApplicationScoped
public class Payloads {

    private final ObjectMapper json;
    private final LinksConfig links;
    private final Clock clock;

    Payloads(ObjectMapper json, LinksConfig links, Clock clock) {
        this.json = json;
        this.links = links;
        this.clock = clock;
    }

    record Payload(String type, String timestamp, Object data) {}

    record AlertData(AlertTold alert, RawValue outcome) {}

    record AlertTold(
            UUID id, UUID inspection, String meaning, String audience, String subject, String text, URI link) {}

    record TestData(UUID webhook, String text) {}

    /**
     * An alert with the outcome that it tells.
     *
     * @param id the same for each attempt
     * @param raisedAt since when it is to be told
     * @param outcome the JSON of the event that brought it, as it arrived
     */
    public Parcel ofAlert(UUID id, Alert alert, Instant raisedAt, Message message, byte[] outcome) {
        AlertTold told = new AlertTold(
                alert.id(),
                alert.inspection(),
                alert.meaning().code(),
                alert.audience().code(),
                message.subject(),
                message.text(),
                links.service().resolve("/alerts/" + alert.id()));
        return parcel(
                id,
                "alert." + alert.meaning().code(),
                raisedAt,
                new AlertData(told, new RawValue(new String(outcome, UTF_8))));
    }

    /** A test event: it tells nothing, and each is a new one. */
    Parcel ofTest(UUID webhook) {
        return parcel(
                UUID.randomUUID(),
                "alert.test",
                clock.instant(),
                new TestData(webhook, "This is a test of your webhook. No report was published."));
    }

    private Parcel parcel(UUID id, String type, Instant timestamp, Object data) {
        try {
            return new Parcel(id, type, json.writeValueAsBytes(new Payload(type, timestamp.toString(), data)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
