package uk.inspectionalerts.notification.subscription;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import uk.inspectionalerts.notification.alert.Audience;
import uk.inspectionalerts.notification.alert.Rule;
import uk.inspectionalerts.notification.criterion.Severity;
import uk.inspectionalerts.notification.digest.Frequency;
import uk.inspectionalerts.notification.digest.Pace;

/** A person whom an event reaches by a channel, with every rule of theirs that it matches: one message tells it. */
public record Reached(UUID person, String channel, List<Match> matches) {

    public Reached {
        matches = List.copyOf(matches);
    }

    /**
     * A rule that matches.
     *
     * @param inWords in plain English, as the reason for a message
     */
    public record Match(UUID subscription, Rule rule, Frequency frequency, String inWords) {}

    /** For whom the fullest text is written that a rule asks for: the council's, then the minister's, then the general. */
    public Audience audience() {
        return matches.stream()
                .map(match -> match.rule().audience())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** How soon the most impatient of the rules wants it. */
    public Pace pace(Severity severity) {
        return matches.stream()
                .map(match -> match.frequency().pace(severity))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether a rule names that authority itself, and not only a place that it is in. */
    public boolean names(String urn) {
        return matches.stream()
                .anyMatch(match -> match.rule().places().authorities().contains(urn));
    }

    /** The rules in plain English, each once. */
    public List<String> why() {
        return matches.stream().map(Match::inWords).distinct().toList();
    }

    /** The same in one sentence. */
    public String reason() {
        return String.join("; and ", why()) + ".";
    }

    public List<UUID> subscriptions() {
        return matches.stream().map(Match::subscription).toList();
    }
}
