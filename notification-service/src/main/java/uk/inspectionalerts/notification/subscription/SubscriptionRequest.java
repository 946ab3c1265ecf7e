package uk.inspectionalerts.notification.subscription;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.notification.digest.Frequency;

/**
 * What a caller asks for, not yet checked; a member that is left out is null. To change a subscription leave out what is
 * to stay.
 */
record SubscriptionRequest(
        String audience,
        List<String> authorities,
        List<String> groups,
        List<String> regions,
        List<String> types,
        List<String> areas,
        List<String> grades,
        List<String> directions,
        String severity,
        String match,
        String channel,
        String address,
        List<String> owners,
        String frequency,
        Next escalation,
        Ground confirmed) {

    /** Who is told next, and after what time in ISO 8601: {@code PT15M}. */
    record Next(String address, String after) {}

    /** On what ground an operator vouches for the address. */
    record Ground(String ground) {}

    private static final int LONGEST_GROUND = 500;

    /** Which rule is asked for. */
    RuleRequest wanted() {
        return new RuleRequest(
                audience, authorities, groups, regions, types, areas, grades, directions, severity, match);
    }

    /** Where alerts are to go; 422 if that is no address, or if the channel is not offered. */
    Target target() {
        return Target.WEBHOOK.equals(channel) ? webhook() : email();
    }

    /** Whether it asks for another channel or address than that. */
    boolean movesFrom(Target old) {
        return (channel != null && !channel.equals(old.channel()))
                || (address != null && !(old.isWebhook() ? webhook() : email()).equals(old));
    }

    private Target email() {
        if (channel != null && !channel.equals(Target.EMAIL)) {
            throw RuleRequest.refused("channel " + channel + " is not offered: use email or webhook.");
        }
        return EmailAddress.of(address)
                .map(Target::of)
                .orElseThrow(() -> RuleRequest.refused("address is not an email address: give one as name@domain."));
    }

    private Target webhook() {
        try {
            return new Target(
                    Target.WEBHOOK, UUID.fromString(String.valueOf(address)).toString());
        } catch (IllegalArgumentException e) {
            throw RuleRequest.refused(
                    "address is not the id of a webhook: enrol it with POST /webhooks and give its id.");
        }
    }

    /** The frequency that is asked for, if one is; 422 if it is none. */
    Optional<Frequency> wantedFrequency() {
        return Optional.ofNullable(frequency).map(code -> Codes.read(Frequency.class, code)
                .orElseThrow(() -> RuleRequest.refused("frequency is none that is offered:"
                        + " use immediate, daily, weekly or immediate_when_critical.")));
    }

    /** Who is to answer for it, where that is said; 422 if they cannot. */
    Optional<Answerable> answerable(Target target) {
        if (owners != null && target.isWebhook()) {
            throw RuleRequest.refused("owners answer for a shared mailbox, and this is a webhook: leave them out.");
        }
        return Optional.ofNullable(owners).map(given -> Answerable.of(given, target.address()));
    }

    /** Who is told next, where that is said; 422 if they cannot. */
    Optional<Escalation> wantedEscalation(Target target) {
        return Optional.ofNullable(escalation)
                .map(next -> Escalation.of(next.address(), next.after(), target.address()));
    }

    /** The confirmation by that operator, if one is given; 422 without a ground. */
    Optional<Confirmation> confirmation(String by) {
        return Optional.ofNullable(confirmed).map(given -> {
            if (given.ground() == null
                    || given.ground().isBlank()
                    || given.ground().length() > LONGEST_GROUND
                    || given.ground().chars().anyMatch(Character::isISOControl)) {
                throw RuleRequest.refused("confirmed needs a ground of 1 to " + LONGEST_GROUND
                        + " characters on one line: say why this address may be alerted.");
            }
            return new Confirmation(given.ground().strip(), by);
        });
    }

    /** Never the address: this may end in a log. */
    @Override
    public String toString() {
        return "SubscriptionRequest[audience=" + audience + "]";
    }
}
