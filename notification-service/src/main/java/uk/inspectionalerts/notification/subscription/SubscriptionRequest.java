package uk.inspectionalerts.notification.subscription;

import java.util.List;
import java.util.Optional;
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

    /** The address to be told; 422 if it is none, or if the channel is not offered. */
    EmailAddress emailAddress() {
        offeredOnly();
        return EmailAddress.of(address)
                .orElseThrow(() -> RuleRequest.refused("address is not an email address: give one as name@domain."));
    }

    /** The frequency that is asked for, if one is; 422 if it is none. */
    Optional<Frequency> wantedFrequency() {
        return Optional.ofNullable(frequency)
                .map(
                        code -> Codes.read(Frequency.class, code)
                                .orElseThrow(
                                        () -> RuleRequest.refused(
                                                "frequency is none that is offered: use immediate, daily, weekly or immediate_when_critical.")));
    }

    /** Who is to answer for it, where that is said; 422 if they cannot. */
    Optional<Answerable> answerable(String mailbox) {
        return Optional.ofNullable(owners).map(given -> Answerable.of(given, mailbox));
    }

    /** Who is told next, where that is said; 422 if they cannot. */
    Optional<Escalation> wantedEscalation(String subscribed) {
        return Optional.ofNullable(escalation).map(next -> Escalation.of(next.address(), next.after(), subscribed));
    }

    /** 422 if a channel is asked for that is not offered. */
    void offeredOnly() {
        if (channel != null && !channel.equals(Subscriptions.EMAIL)) {
            throw RuleRequest.refused("channel " + channel + " is not offered yet: use email.");
        }
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
