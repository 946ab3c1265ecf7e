package uk.inspectionalerts.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Rule;
import uk.inspectionalerts.notification.criterion.Places;
import uk.inspectionalerts.notification.digest.Frequency;
import uk.inspectionalerts.notification.enrolling.Keepers;
import uk.inspectionalerts.notification.register.Authorities;
import uk.inspectionalerts.web.Caller;
import uk.inspectionalerts.web.ProblemException;
import uk.inspectionalerts.web.Roles;

/** Which rules there may be, and who may keep them. */
@ApplicationScoped
public class Keeping {

    private static final Set<Audience> OF_COUNCILS = EnumSet.of(Audience.COUNCIL, Audience.GENERAL);

    private final Authorities authorities;
    private final Keepers webhooks;
    private final Caller caller;

    Keeping(Authorities authorities, Keepers webhooks, Caller caller) {
        this.webhooks = webhooks;
        this.authorities = authorities;
        this.caller = caller;
    }

    /** Whether the caller keeps it: a communications team those that name none but its own authorities. */
    boolean keeps(Rule rule) {
        Places places = rule.places();
        boolean namesOwn = places.regions().isEmpty()
                && places.groups().isEmpty()
                && !places.authorities().isEmpty()
                && caller.authorities().containsAll(places.authorities());
        return caller.has(Roles.OPERATOR) || (namesOwn && OF_COUNCILS.contains(rule.audience()));
    }

    /** Ends the request with 403 unless the caller keeps the rule. */
    public void mustKeep(Rule rule) {
        if (!keeps(rule)) {
            throw new ProblemException(
                    Status.FORBIDDEN,
                    "Your token reaches only subscriptions that name its own authorities and are for the council or general:"
                            + " name them, or ask an operator.");
        }
    }

    /** Ends the request with 422 unless the caller keeps the webhook that alerts are to go to, if they go to one. */
    void mustKeep(Target target) {
        if (target.isWebhook() && !webhooks.isMine(UUID.fromString(target.address()))) {
            throw RuleRequest.refused("address is no webhook that you keep: look its id up in GET /webhooks.");
        }
    }

    /** Ends the request with 422 if whoever runs the service would not be told at once, or a webhook not by itself. */
    void mustBeInTime(Rule rule, Frequency frequency, String channel) {
        if (channel.equals(Target.WEBHOOK) && frequency != Frequency.IMMEDIATE) {
            throw RuleRequest.refused("A webhook is told each alert by itself: use frequency immediate.");
        }
        if (channel.equals(Target.WEBHOOK) && rule.audience() == Audience.OPERATOR) {
            throw RuleRequest.refused("Notices to operators do not go to webhooks: use channel email.");
        }
        if (rule.audience() == Audience.OPERATOR && frequency != Frequency.IMMEDIATE) {
            throw RuleRequest.refused("Whoever runs the service is told at once: use frequency immediate.");
        }
    }

    /** Ends the request with 422 if the rule names what there is not, or no report could ever match it. */
    public void mustBeAbleToFire(Rule rule) {
        neverFires(rule).ifPresent(reason -> {
            throw RuleRequest.refused(reason);
        });
    }

    /** Why no report can match the rule, and what to do; empty if one can. */
    public Optional<String> neverFires(Rule rule) {
        Set<String> urns = authorities.unknown(rule.places().authorities());
        if (!urns.isEmpty()) {
            return Optional.of("authorities names " + String.join(", ", urns)
                    + ", which the register does not know: look the URN up in GET /authorities.");
        }
        Set<String> groups = new TreeSet<>(rule.places().groups());
        if (!groups.isEmpty()) {
            Set<String> known = authorities.groups();
            groups.removeAll(known);
            if (!groups.isEmpty()) {
                return Optional.of("groups names " + String.join(", ", groups) + ", which no authority is on: there is "
                        + (known.isEmpty() ? "no group yet." : String.join(", ", known) + "."));
            }
        }
        return rule.criteria().possible()
                ? Optional.empty()
                : Optional.of(
                        "No report can be so: no milestone or grade meets all of the criteria together, as nothing"
                                + " improves to inadequate. Drop one, or use match any.");
    }
}
