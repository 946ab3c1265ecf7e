package uk.inspectionalerts.notification.alert;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import uk.inspectionalerts.notification.criterion.Criteria;
import uk.inspectionalerts.notification.criterion.Places;
import uk.inspectionalerts.notification.digest.Frequency;
import uk.inspectionalerts.notification.outcome.Council;
import uk.inspectionalerts.notification.outcome.Outcome;

/** What a subscriber wants to hear: whose reports, and what they have to say. */
public record Rule(Audience audience, Places places, Criteria criteria) {

    /**
     * Whether the outcome is one that the subscriber wants to hear of.
     *
     * @param groups the groups that the council of the outcome is on
     */
    public boolean wants(Outcome outcome, Set<String> groups) {
        return places.include(outcome.about(), groups) && criteria.metBy(outcome.told());
    }

    /**
     * Whether the council is in a place that the subscriber named.
     *
     * @param groups the groups that it is on
     */
    public boolean concerns(Council council, Set<String> groups) {
        return places.include(Optional.of(council), groups);
    }

    /**
     * Whether the outcome would be alerted on for this rule's sake if it came as news: the live rule, asked of the past.
     *
     * @param groups the groups that the council of the outcome is on
     */
    public boolean alertsOn(Outcome outcome, Set<String> groups) {
        return Meaning.ofNews(outcome, audience).isPresent() && wants(outcome, groups);
    }

    /**
     * The rule in plain English, as the reason for a message: "every report on Durham", or "when any authority in the
     * North East becomes or stops being inadequate".
     *
     * @param authorityName the name of an authority by its URN
     * @param regionName the name of a region by its code, as it stands after "in"
     */
    public String inWords(UnaryOperator<String> authorityName, UnaryOperator<String> regionName) {
        String where = places.inWords(authorityName, regionName);
        if (!criteria.isEmpty()) {
            return "when " + where + " " + criteria.inWords();
        }
        return (audience == Audience.OPERATOR
                        ? "what is wrong with the service and every held report on "
                        : "every report on ")
                + where;
    }

    /** The rule as its subscriber would say it: "Tell me at once of every report on Durham." */
    public String asWish(Frequency frequency, UnaryOperator<String> authorityName, UnaryOperator<String> regionName) {
        return "Tell me " + frequency.inWords() + " " + (criteria.isEmpty() ? "of " : "")
                + inWords(authorityName, regionName) + ".";
    }
}
