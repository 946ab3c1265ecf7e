package uk.inspectionalerts.notification.notifying;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.web.ProblemException;

/** Where Notify says what became of an email. */
@Path("/notify/callbacks")
public class CallbacksResource {

    private static final String SCHEME = "Bearer ";

    private final Receipts receipts;
    private final NotifyConfig config;
    private final Clock clock;

    CallbacksResource(Receipts receipts, NotifyConfig config, Clock clock) {
        this.receipts = receipts;
        this.config = config;
        this.clock = clock;
    }

    /** What Notify says; the address, which it says too, is not read. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Callback(
            String id, String reference, String status, @JsonProperty("completed_at") String completedAt) {}

    /**
     * Takes what Notify says, once or several times and in any order. What is not about a delivery of ours is passed over,
     * since a Notify service may send for others too. 401 without the token that was agreed, 404 where Notify is not used.
     */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    public void callback(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Callback callback) {
        mustBeNotify(authorization);
        if (callback == null || callback.id() == null || callback.status() == null) {
            throw new ProblemException(
                    Status.BAD_REQUEST, "This is no callback of GOV.UK Notify: id or status is missing.");
        }
        reference(callback)
                .ifPresent(delivery -> receipts.heard(
                        delivery,
                        callback.id(),
                        callback.status(),
                        completed(callback).orElseGet(clock::instant)));
    }

    private void mustBeNotify(String authorization) {
        String agreed = config.callbackToken()
                .orElseThrow(() -> new ProblemException(
                        Status.NOT_FOUND,
                        "Email does not go by GOV.UK Notify here, so there is nothing to call back."));
        if (authorization == null
                || !authorization.startsWith(SCHEME)
                || !MessageDigest.isEqual(
                        authorization.substring(SCHEME.length()).getBytes(UTF_8), agreed.getBytes(UTF_8))) {
            throw new ProblemException(
                    Status.UNAUTHORIZED,
                    "The bearer token is not the one agreed: enter it anew on Notify's page Callbacks.");
        }
    }

    private static Optional<UUID> reference(Callback callback) {
        try {
            return Optional.ofNullable(callback.reference()).map(UUID::fromString);
        } catch (IllegalArgumentException ofOthers) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> completed(Callback callback) {
        try {
            return Optional.ofNullable(callback.completedAt()).map(Instant::parse);
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
