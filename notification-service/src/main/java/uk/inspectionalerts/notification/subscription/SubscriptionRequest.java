package uk.inspectionalerts.notification.subscription;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Rule;
import uk.inspectionalerts.web.ProblemException;

/**
 * What a caller asks for, not yet checked; a member that is left out is null. To change a subscription leave out what is
 * to stay.
 */
record SubscriptionRequest(
        String audience,
        List<String> authorities,
        List<String> regions,
        List<String> types,
        String channel,
        String address,
        String frequency,
        Ground confirmed) {

    /** On what ground an operator vouches for the address. */
    record Ground(String ground) {}

    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST_GROUND = 500;
    private static final Pattern URN = Pattern.compile("\\d{1,10}");
    private static final Pattern REGION = Pattern.compile("E12\\d{6}");
    private static final Set<String> MILESTONES = Set.of(
            "ordinal_outstanding",
            "outstanding_now",
            "all_areas_outstanding",
            "first_in_region",
            "only_in_region",
            "first_in_group",
            "best_ever",
            "first_inspection",
            "retained_outstanding",
            "improved",
            "declined",
            "into_inadequate",
            "out_of_inadequate",
            "straight_to",
            "lost_outstanding",
            "all_good_or_better",
            "split_profile",
            "area_above_overall",
            "first_under_framework",
            "share_passed",
            "last_in_region_out_of_inadequate",
            "longest_run");

    /** The rule that is asked for; 422 if it is none. */
    Rule rule() {
        return new Rule(
                audience(null),
                codes("authorities", authorities, Set.of()),
                codes("regions", regions, Set.of()),
                codes("types", types, Set.of()));
    }

    /** The rule with the changes that are asked for. */
    Rule changing(Rule rule) {
        return new Rule(
                audience(rule.audience()),
                codes("authorities", authorities, rule.authorities()),
                codes("regions", regions, rule.regions()),
                codes("types", types, rule.types()));
    }

    /** The address to be told; 422 if it is none, or if the channel is not offered. */
    EmailAddress emailAddress() {
        offeredOnly();
        return EmailAddress.of(address)
                .orElseThrow(() -> refused("address is not an email address: give one as name@domain."));
    }

    /** 422 if a channel or frequency is asked for that is not offered. */
    void offeredOnly() {
        if (channel != null && !channel.equals(Subscriptions.EMAIL)) {
            throw refused("channel " + channel + " is not offered yet: use email.");
        }
        if (frequency != null && !frequency.equals("immediate")) {
            throw refused("frequency " + frequency + " is not offered yet: use immediate.");
        }
    }

    /** The confirmation by that operator, if one is given; 422 without a ground. */
    Optional<Confirmation> confirmation(String by) {
        return Optional.ofNullable(confirmed).map(given -> {
            if (given.ground() == null
                    || given.ground().isBlank()
                    || given.ground().length() > LONGEST_GROUND) {
                throw refused("confirmed needs a ground of 1 to " + LONGEST_GROUND
                        + " characters: say why this address may be alerted.");
            }
            return new Confirmation(given.ground().strip(), by);
        });
    }

    private Audience audience(Audience unchanged) {
        if (audience == null && unchanged != null) {
            return unchanged;
        }
        return Audience.of(audience)
                .orElseThrow(() -> refused("audience is none: use council, ministerial, general or operator."));
    }

    private static Set<String> codes(String field, List<String> given, Set<String> unchanged) {
        if (given == null) {
            return unchanged;
        }
        Predicate<String> known =
                switch (field) {
                    case "authorities" -> URN.asMatchPredicate();
                    case "regions" -> REGION.asMatchPredicate();
                    default -> MILESTONES::contains;
                };
        for (String code : given) {
            if (code == null || !known.test(code)) {
                throw refused(field + " holds something unknown: authorities are URNs such as 80465, regions ONS codes"
                        + " such as E12000001, types milestone types such as improved.");
            }
        }
        return Set.copyOf(given);
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(UNPROCESSABLE, "This cannot be subscribed", detail);
    }

    /** Never the address: this may end in a log. */
    @Override
    public String toString() {
        return "SubscriptionRequest[audience=" + audience + "]";
    }
}
