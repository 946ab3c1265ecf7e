package uk.inspectionalerts.notification.subscription;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Who is told next of what is critical, when nobody has acknowledged it.
 *
 * @param after how long after the first were told, in whole minutes
 */
public record Escalation(EmailAddress address, Duration after) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** As it is asked for; 422 if one of the two is missing or none, or if it is the address of the subscription. */
    static Escalation of(String address, String after, String subscribed) {
        EmailAddress next = EmailAddress.of(address)
                .orElseThrow(() -> refused("address is not an email address: give one as name@domain."));
        if (next.value().equals(subscribed)) {
            throw refused("address is the one that is told first: name somebody else.");
        }
        return new Escalation(
                next,
                duration(after)
                        .filter(given -> given.compareTo(SHORTEST) >= 0
                                && given.compareTo(LONGEST) <= 0
                                && given.equals(Duration.ofMinutes(given.toMinutes())))
                        .orElseThrow(() -> refused("after is no time: give whole minutes from PT1M to PT24H.")));
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.ofNullable(text).map(Duration::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static RuntimeException refused(String what) {
        return RuleRequest.refused("escalation: " + what);
    }
}
