package uk.inspectionalerts.notification.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import uk.inspectionalerts.notification.alert.Alert;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.dispatch.Deliveries.Listed;
import uk.inspectionalerts.notification.notice.Notice;
import uk.inspectionalerts.notification.notifying.Receipts;
import uk.inspectionalerts.notification.operating.Because;
import uk.inspectionalerts.notification.operating.Replays;
import uk.inspectionalerts.notification.operating.Replays.Choice;
import uk.inspectionalerts.notification.raising.RaisedAlert;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.Cursor;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** The deliveries, for the operator. No address is shown: only enough of it to tell two persons apart. */
@Path("/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class DeliveriesResource {

    private static final UUID NEWEST_ID = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private static final List<String> SETTLED = List.of("abandoned", "cancelled", "delivered");

    private static final List<String> DONE = List.of("cancelled", "delivered");

    private final Deliveries deliveries;
    private final Replays replays;
    private final Receipts receipts;
    private final Caller caller;
    private final Clock clock;

    DeliveriesResource(Deliveries deliveries, Replays replays, Receipts receipts, Caller caller, Clock clock) {
        this.deliveries = deliveries;
        this.replays = replays;
        this.receipts = receipts;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * One delivery.
     *
     * @param alert absent, with inspection and meaning, where operators are told about the service or a council of its
     *     deadlines: then it has a notice
     * @param subscription whose owner is asked to confirm it; then there is neither alert nor notice
     * @param digest of several alerts in one message; then there is none of the three
     * @param address masked: {@code p…@durham.example}; of a webhook its id; absent once it was erased
     * @param possibleDuplicates how many attempts followed one that may have handed it over without our knowing
     * @param ageSeconds since it was due; absent once it was delivered or cancelled
     * @param next when something happens next; absent once it is settled
     * @param reason why it was not delivered yet, or never will be
     * @param unacknowledgedSince since when others have not acknowledged the alert, so that it goes to whoever stands in;
     *     absent for any other delivery
     * @param receipt what GOV.UK Notify last said became of it: {@code delivered}, {@code permanent-failure} and so on; absent
     *     if it said nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            UUID id,
            UUID alert,
            UUID notice,
            UUID subscription,
            UUID digest,
            UUID inspection,
            String audience,
            String meaning,
            String subject,
            String channel,
            String address,
            String status,
            int attempts,
            int possibleDuplicates,
            Instant due,
            Long ageSeconds,
            Instant next,
            Instant settled,
            String reason,
            Instant unacknowledgedSince,
            String receipt) {}

    /**
     * The newest first; all of them, or those of one alert, one inspection, one status or one channel. Those that are
     * {@code abandoned} are the dead letters: nobody was told what they tell.
     */
    @GET
    public Page<Shown> list(
            @RestQuery UUID alert,
            @RestQuery UUID inspection,
            @RestQuery String status,
            @RestQuery String channel,
            @BeanParam Paging paging) {
        Instant before =
                paging.after().map(cursor -> cursor.part(0, Instant::parse)).orElse(Deliveries.LATEST);
        UUID beforeId =
                paging.after().map(cursor -> cursor.part(1, UUID::fromString)).orElse(NEWEST_ID);
        return Page.of(
                        deliveries.listed(alert, inspection, status, channel, before, beforeId, paging.lookAhead()),
                        paging,
                        last -> Cursor.of(last.delivery().dueSince, last.delivery().id))
                .map(this::shown);
    }

    @GET
    @Path("/{id}")
    public Shown delivery(@RestPath UUID id) {
        return deliveries.listed(id).map(this::shown).orElseThrow(() -> ProblemException.notFound("delivery", id));
    }

    /** How many deliveries are, or were to be, sent again. */
    public record Replayed(int deliveries, boolean dryRun) {}

    /** Which deliveries are to be sent again, and why. At least one member beside reason and dryRun is needed. */
    public record ReplayRequest(
            String reason,
            Boolean dryRun,
            String status,
            UUID alert,
            String channel,
            UUID webhook,
            Instant since,
            Instant until) {}

    /**
     * Sends one again under its id. 409 if it is still to be sent, or nobody is there who wants it.
     */
    @POST
    @Path("/{id}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    public Replayed replay(@RestPath UUID id, Because because) {
        String reason =
                Because.given(Optional.ofNullable(because).map(Because::reason).orElse(null));
        if (deliveries.listed(id).isEmpty()) {
            throw ProblemException.notFound("delivery", id);
        }
        Choice one = new Choice(id, SETTLED, null, null, null, Instant.EPOCH, Deliveries.LATEST);
        int replayed = replays.replay(one, reason, caller.name());
        if (replayed == 0) {
            throw new ProblemException(
                    Status.CONFLICT,
                    "It is still to be sent, or its reader has no subscription for it any more: see its status.");
        }
        return new Replayed(replayed, false);
    }

    /** Sends again what was given up, or with status delivered what was delivered, as it is chosen. */
    @POST
    @Path("/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    public Replayed replay(ReplayRequest request) {
        if (request == null
                || Stream.of(request.alert, request.channel, request.webhook, request.since, request.until)
                        .allMatch(Objects::isNull)) {
            throw new ProblemException(
                    422, "What is to be sent again?", "Name an alert, channel, webhook, since or until.");
        }
        String status = Optional.ofNullable(request.status).orElse("abandoned");
        if (!SETTLED.contains(status)) {
            throw new ProblemException(
                    422, "What is to be sent again?", "status is abandoned, cancelled or delivered.");
        }
        String reason = Because.given(request.reason);
        Choice choice = new Choice(
                null,
                List.of(status),
                request.alert,
                request.channel,
                request.webhook,
                Optional.ofNullable(request.since).orElse(Instant.EPOCH),
                Optional.ofNullable(request.until).orElse(Deliveries.LATEST));
        int chosen = replays.count(choice);
        if (chosen > Replays.MOST) {
            throw new ProblemException(
                    422, "These are too many", "They are more than " + Replays.MOST + ": choose a shorter time.");
        }
        return Boolean.TRUE.equals(request.dryRun)
                ? new Replayed(chosen, true)
                : new Replayed(replays.replay(choice, reason, caller.name()), false);
    }

    private Shown shown(Listed listed) {
        DeliveryRow row = listed.delivery();
        Optional<Alert> alert = listed.alert().map(RaisedAlert::alert);
        return new Shown(
                row.id,
                row.alert,
                row.notice,
                row.subscription,
                row.digest,
                alert.map(Alert::inspection).orElse(null),
                listed.audience().map(Audience::code).orElse(null),
                alert.map(told -> told.meaning().code()).orElse(null),
                listed.alert()
                        .map(RaisedAlert::subject)
                        .or(() -> listed.notice().map(Notice::subject))
                        .orElse(
                                row.digest == null
                                        ? "Request to confirm a subscription"
                                        : "Several alerts in one message"),
                row.channel,
                listed.address().map(DeliveriesResource::masked).orElse(null),
                row.status,
                row.attempts,
                row.possibleDuplicates,
                row.dueSince,
                DONE.contains(row.status)
                        ? null
                        : Duration.between(row.dueSince, clock.instant()).toSeconds(),
                row.nextAt,
                row.settledAt,
                row.reason,
                row.unacknowledgedSince,
                receipts.of(row.id).map(receipt -> receipt.fate().code()).orElse(null));
    }

    private static String masked(String address) {
        return address.indexOf('@') < 0 ? address : address.charAt(0) + "…" + address.substring(address.indexOf('@'));
    }
}
