package uk.inspectionalerts.notification.notifying;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.BackOff;
import uk.inspectionalerts.notification.alert.SendResult;
import uk.inspectionalerts.notification.alert.SendResult.Accepted;
import uk.inspectionalerts.notification.alert.SendResult.Refused;
import uk.inspectionalerts.notification.alert.SendResult.TryLater;
import uk.inspectionalerts.notification.alert.SendResult.Unknown;
import uk.inspectionalerts.notification.alert.SendResult.Unreached;
import uk.inspectionalerts.notification.channel.Channel;
import uk.inspectionalerts.notification.channel.Letter;
import uk.inspectionalerts.notification.notify.Markdown;
import uk.inspectionalerts.notification.notify.NotifyError;
import uk.inspectionalerts.notification.notify.Throttle;
import uk.inspectionalerts.notification.notifying.NotifyClient.Said;
import uk.inspectionalerts.web.client.PeerFailure;

/**
 * Email by GOV.UK Notify. To be accepted is not to be delivered: that is told later, and kept by {@link Receipts}. The
 * letter's id is its reference there, by which Notify can be asked; Notify itself takes one reference twice.
 */
@ApplicationScoped
class Notify implements Channel {

    /** Notify takes 2,000,000 bytes with what it adds. */
    private static final int LONGEST_BODY_BYTES = 1_000_000;

    private static final Duration BURST = Duration.ofSeconds(2);

    private final NotifyClient client;
    private final NotifyConfig config;
    private final Receipts receipts;
    private final ObjectMapper json;
    private final Clock clock;
    private final Throttle throttle;

    Notify(NotifyClient client, NotifyConfig config, Receipts receipts, ObjectMapper json, Clock clock) {
        this.client = client;
        this.config = config;
        this.receipts = receipts;
        this.json = json;
        this.clock = clock;
        this.throttle = new Throttle(config.perMinute(), BURST);
    }

    @Override
    public String code() {
        return "notify";
    }

    @Override
    public BackOff backOff() {
        return config.backOff();
    }

    @Override
    public SendResult send(Letter letter) {
        String body = Markdown.of(letter.message().lines());
        int bytes = body.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST_BODY_BYTES) {
            return new Refused("it has " + bytes + " bytes, more than GOV.UK Notify takes");
        }
        Optional<Duration> wait = throttle.take(clock.instant());
        if (wait.isPresent()) {
            return new Unreached("as many as may go to GOV.UK Notify in this minute have gone", wait);
        }
        try {
            return client.send(email(letter, body))
                    .error()
                    .map(NotifyError::result)
                    .orElseGet(Accepted::new);
        } catch (PeerFailure failure) {
            return failure.kind() == PeerFailure.Kind.UNANSWERED
                    ? new Unknown(failure.getMessage())
                    : new Unreached(failure.getMessage());
        }
    }

    /** Asks Notify; what it says of the email's fate is kept too. */
    @Override
    public Optional<SendResult> settle(UUID id) {
        try {
            Said said = client.withReference(id);
            said.known().ifPresent(known -> receipts.heard(id, known.id(), known.status(), clock.instant()));
            return Optional.of(
                    said.known().<SendResult>map(known -> new Accepted()).orElseGet(() -> said.error()
                            .<SendResult>map(
                                    error -> new Unknown("GOV.UK Notify could not be asked (" + error.status() + ")"))
                            .orElseGet(() -> new TryLater("it never arrived at GOV.UK Notify"))));
        } catch (PeerFailure failure) {
            return Optional.of(new Unknown(failure.getMessage()));
        }
    }

    private ObjectNode email(Letter letter, String body) {
        ObjectNode email = json.createObjectNode();
        email.put("email_address", letter.address());
        email.put("reference", letter.id().toString());
        email.putObject("personalisation")
                .put("subject", letter.message().subject())
                .put("body", body);
        letter.stop()
                .filter(stop -> "https".equals(stop.getScheme()))
                .ifPresent(stop -> email.put("one_click_unsubscribe_url", stop.toString()));
        return email;
    }
}
