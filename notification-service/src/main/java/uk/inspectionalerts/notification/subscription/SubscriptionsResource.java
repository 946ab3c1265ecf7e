package uk.inspectionalerts.notification.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import uk.inspectionalerts.notification.alert.Rule;
import uk.inspectionalerts.notification.criterion.Criteria;
import uk.inspectionalerts.notification.digest.Frequency;
import uk.inspectionalerts.notification.subscription.Subscriptions.Listed;
import uk.inspectionalerts.notification.subscription.Subscriptions.Position;
import uk.inspectionalerts.notification.subscription.Subscriptions.Subscribed;
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
    private final Owners owners;
    private final Keeping keeping;
    private final Caller caller;

    SubscriptionsResource(Subscriptions subscriptions, Owners owners, Keeping keeping, Caller caller) {
        this.subscriptions = subscriptions;
        this.owners = owners;
        this.keeping = keeping;
        this.caller = caller;
    }

    /**
     * A subscription as shown to those who keep it.
     *
     * @param owners who answers for it, where the address is a shared mailbox
     * @param status {@code confirmed}, or {@code pending}: not alerted yet
     * @param rule in plain English, as its subscriber would say it
     * @param neverFires why no report can match the rule as things are; absent if one can
     * @param note what is to be done; absent once it is confirmed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            UUID id,
            String audience,
            Set<String> authorities,
            Set<String> groups,
            Set<String> regions,
            Set<String> types,
            List<String> areas,
            List<String> grades,
            List<String> directions,
            String severity,
            String match,
            String channel,
            String address,
            Collection<String> owners,
            String frequency,
            String status,
            String rule,
            String ground,
            String neverFires,
            String note) {}

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
        keeping.mustBeInTime(rule, asking.frequency().orElse(Frequency.IMMEDIATE), target.channel());
        Subscribed subscribed = subscriptions.subscribe(target, asking);
        Shown shown = shown(subscribed.subscription());
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
    public Page<Shown> list(@RestQuery Boolean neverFires, @BeanParam Paging paging) {
        Position after = paging.after()
                .map(cursor -> new Position(cursor.part(0, Instant::parse), cursor.part(1, UUID::fromString)))
                .orElse(FIRST);
        return Page.of(
                        kept(after, paging.lookAhead(), Boolean.TRUE.equals(neverFires)),
                        paging,
                        last -> Cursor.of(
                                last.position().createdAt(), last.position().id()))
                .map(listed -> shown(listed.subscription()));
    }

    @GET
    @Path("/{id}")
    public Shown subscription(@RestPath UUID id) {
        return shown(mine(id));
    }

    /**
     * Changes audience, places, criteria, frequency or owners, or confirms. 409 when the address has that other rule already.
     */
    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Shown change(@RestPath UUID id, SubscriptionRequest request) {
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
        keeping.mustBeInTime(rule, asking.frequency().orElse(old.frequency()), old.channel());
        return subscriptions
                .change(id, asking)
                .map(this::shown)
                .orElseThrow(() -> new ProblemException(
                        Status.CONFLICT, "This address has a subscription with that rule already: end one of them."));
    }

    /** Ends the subscription; nothing more is sent for its sake. */
    @DELETE
    @Path("/{id}")
    public void end(@RestPath UUID id) {
        subscriptions.end(mine(id).id(), caller.name());
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

    private Asking asking(Rule rule, SubscriptionRequest given, Target target) {
        return new Asking(
                rule,
                given.wantedFrequency(),
                given.answerable(target),
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

    private Shown shown(Subscription subscription) {
        Rule rule = subscription.rule();
        Criteria criteria = rule.criteria();
        return new Shown(
                subscription.id(),
                rule.audience().code(),
                rule.places().authorities(),
                rule.places().groups(),
                rule.places().regions(),
                criteria.types(),
                Codes.of(criteria.areas()),
                Codes.of(criteria.grades()),
                Codes.of(criteria.directions()),
                criteria.severity().map(Codes::of).orElse(null),
                Codes.of(criteria.matching()),
                subscription.channel(),
                subscription.address(),
                owners.of(subscription.id()).values(),
                Codes.of(subscription.frequency()),
                subscription.confirmed() ? "confirmed" : "pending",
                subscriptions.asWish(rule, subscription.frequency()),
                subscription.ground(),
                keeping.neverFires(rule).orElse(null),
                subscription.confirmed()
                        ? null
                        : "Not alerted yet: the owner of the address was sent a link that confirms it. An operator"
                                + " may confirm it too, with a ground.");
    }
}
