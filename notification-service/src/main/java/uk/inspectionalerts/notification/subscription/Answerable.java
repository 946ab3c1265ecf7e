package uk.inspectionalerts.notification.subscription;

import java.util.Comparator;
import java.util.List;

/**
 * Who answers for a subscription of a shared mailbox: people, never the mailbox itself.
 *
 * @param people each once, in the order of their addresses; none where the address is a person's own
 */
public record Answerable(List<EmailAddress> people) {

    private static final int MOST = 2;

    public Answerable {
        people = people.stream()
                .distinct()
                .sorted(Comparator.comparing(EmailAddress::value))
                .toList();
    }

    /** Those who are asked for; 422 if one is no address or the mailbox, or if they are too many. */
    public static Answerable of(List<String> owners, String mailbox) {
        if (owners.size() > MOST) {
            throw refused("names more than two people: name one or two.");
        }
        Answerable answerable = new Answerable(owners.stream()
                .map(owner -> EmailAddress.of(owner)
                        .orElseThrow(() -> refused(
                                "holds something that is not an email address: give one or two as name@domain.")))
                .toList());
        if (answerable.people.stream().anyMatch(person -> person.value().equals(mailbox))) {
            throw refused(
                    "names the mailbox itself: name one or two people who answer for it, by their own addresses.");
        }
        return answerable;
    }

    private static RuntimeException refused(String what) {
        return RuleRequest.refused("owners " + what);
    }
}
