package uk.inspectionalerts.notification.subscription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import uk.inspectionalerts.notification.alert.Rule;
import uk.inspectionalerts.notification.digest.Frequency;
import uk.inspectionalerts.notification.subscription.Subscribing.Subscribed;
import uk.inspectionalerts.notification.subscription.Subscriptions.Listed;
import uk.inspectionalerts.notification.subscription.Subscriptions.Position;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.Cursor;
import uk.inspectionalerts.web.Page;
import uk.inspectionalerts.web.Paging;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** Subscriptions: a communications team keeps those of its authorities, an operator keeps all. */
@Path("/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMMS)
public class SubscriptionsResource {

    private static final Position FIRST = new Position(Instant.EPOCH, new UUID(0, 0));

    private final Subscriptions subscriptions;
    private final Subscribing subscribing;
    private final Unsubscribing unsubscribing;
    private final Showing showing;
    private final Keeping keeping;
    private final Caller caller;

    SubscriptionsResource(
            Subscriptions subscriptions,
            Subscribing subscribing,
            Unsubscribing unsubscribing,
            Showing showing,
            Keeping keeping,
            Caller caller) {
        this.subscriptions = subscriptions;
        this.subscribing = subscribing;
        this.unsubscribing = unsubscribing;
        this.showing = showing;
        this.keeping = keeping;
        this.caller = caller;
    }

    /**
     * Subscribes an address. 201, or 200 with the same id when it had this audience and rule before; 409 when it had them
     * with another frequency than the one that is asked for.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response subscribe(SubscriptionRequest request) {
        SubscriptionRequest given = present(request);
        Target target = given.target();
        Rule rule = given.wanted().rule();
        keeping.mustKeep(rule);
        keeping.mustKeep(target);
        keeping.mustBeAbleToFire(rule);
        Asking asking = asking(rule, given, target);
        Frequency frequency = asking.frequency().orElse(Frequency.IMMEDIATE);
        keeping.mustBeInTime(rule, frequency, target.channel());
        asking.escalation().ifPresent(any -> keeping.mustEscalateInTime(rule, frequency));
        Subscribed subscribed = subscribing.subscribe(target, asking);
        SubscriptionShown shown = showing.of(subscribed.subscription());
        return subscribed.isNew()
                ? Response.created(URI.create("/subscriptions/" + shown.id()))
                        .entity(shown)
                        .build()
                : Response.ok(shown).build();
    }

    /**
     * The subscriptions that the caller keeps, the oldest first.
     *
     * @param neverFires with true only those whose rule no report can match as things are, each with the reason
     */
    @GET
    public Page<SubscriptionShown> list(@RestQuery Boolean neverFires, @BeanParam Paging paging) {
        Position after = paging.after()
                .map(cursor -> new Position(cursor.part(0, Instant::parse), cursor.part(1, UUID::fromString)))
                .orElse(FIRST);
        return Page.of(
                        kept(after, paging.lookAhead(), Boolean.TRUE.equals(neverFires)),
                        paging,
                        last -> Cursor.of(
                                last.position().createdAt(), last.position().id()))
                .map(listed -> showing.of(listed.subscription()));
    }

    @GET
    @Path("/{id}")
    public SubscriptionShown subscription(@RestPath UUID id) {
        return showing.of(mine(id));
    }

    /**
     * Changes audience, places, criteria, frequency, escalation or owners, or confirms. Who stands in for another can only be
     * confirmed. 409 when the address has that other rule already.
     */
    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public SubscriptionShown change(@RestPath UUID id, SubscriptionRequest request) {
        Subscription old = mine(id);
        SubscriptionRequest given = present(request);
        Target target = new Target(old.channel(), old.address());
        if (given.movesFrom(target)) {
            throw new ProblemException(
                    422, "This cannot be changed", "The address stays: subscribe the other one and end this.");
        }
        Rule rule = given.wanted().changing(old.rule());
        keeping.mustKeep(rule);
        keeping.mustBeAbleToFire(rule);
        Asking asking = asking(rule, given, target);
        Frequency frequency = asking.frequency().orElse(old.frequency());
        keeping.mustBeInTime(rule, frequency, old.channel());
        if (asking.escalation().isPresent() || subscriptions.standIn(id).isPresent()) {
            keeping.mustEscalateInTime(rule, frequency);
        }
        old.standIn().ifPresent(standIn -> mustOnlyConfirm(asking, old, standIn));
        return subscribing
                .change(id, asking)
                .map(showing::of)
                .orElseThrow(() -> new ProblemException(
                        Status.CONFLICT, "This address has a subscription with that rule already: end one of them."));
    }

    /** Ends the subscription; nothing more is sent for its sake. */
    @DELETE
    @Path("/{id}")
    public void end(@RestPath UUID id) {
        unsubscribing.end(mine(id).id(), caller.name());
    }

    private static SubscriptionRequest present(SubscriptionRequest request) {
        return Optional.ofNullable(request)
                .orElseThrow(() -> new ProblemException(Status.BAD_REQUEST, "The body is empty: send a JSON object."));
    }

    /** A team's own subscriptions are few among all, so the list is read on until the page is full. */
    private List<Listed> kept(Position after, int wanted, boolean neverFiring) {
        List<Listed> found = new ArrayList<>();
        Position from = after;
        List<Listed> read;
        do {
            read = subscriptions.after(from, wanted);
            read.stream()
                    .filter(listed -> keeping.keeps(listed.subscription().rule()))
                    .filter(listed -> !neverFiring
                            || keeping.neverFires(listed.subscription().rule()).isPresent())
                    .limit(wanted - found.size())
                    .forEach(found::add);
            from = read.isEmpty() ? from : read.get(read.size() - 1).position();
        } while (found.size() < wanted && read.size() == wanted);
        return found;
    }

    private Subscription mine(UUID id) {
        Subscription subscription =
                subscriptions.subscription(id).orElseThrow(() -> ProblemException.notFound("subscription", id));
        keeping.mustKeep(subscription.rule());
        return subscription;
    }

    private static void mustOnlyConfirm(Asking asking, Subscription old, StandIn standIn) {
        if (!asking.rule().equals(old.rule())
                || asking.frequency().isPresent()
                || asking.answerable().isPresent()
                || asking.escalation().isPresent()) {
            throw RuleRequest.refused("This one stands in for subscription " + standIn.subscription()
                    + ": change that one, or end this.");
        }
    }

    private Asking asking(Rule rule, SubscriptionRequest given, Target target) {
        return new Asking(
                rule,
                given.wantedFrequency(),
                given.answerable(target),
                given.wantedEscalation(target),
                confirmation(given).or(() -> enrolment(target)),
                caller.name());
    }

    /** Who keeps a webhook may have it told: it was enrolled for that, and nobody there reads a letter that asks. */
    private Optional<Confirmation> enrolment(Target target) {
        return Optional.of(target)
                .filter(Target::isWebhook)
                .map(webhook -> new Confirmation("the caller keeps the webhook", caller.name()));
    }

    private Optional<Confirmation> confirmation(SubscriptionRequest request) {
        Optional<Confirmation> confirmation = request.confirmation(caller.name());
        if (confirmation.isPresent() && !caller.has(Roles.OPERATOR)) {
            throw new ProblemException(
                    Status.FORBIDDEN, "Only an operator confirms a subscription: leave out confirmed.");
        }
        return confirmation;
    }
}
